package constant;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes every body and answers with the same bytes, on the event loop: the most that an operation of Quarkus could do. */
@Path("/v1/triage")
public final class ConstantResource {
    private final byte[] answer;

    public ConstantResource(@ConfigProperty(name = "constant.answer") java.nio.file.Path answer) throws IOException {
        this.answer = Files.readAllBytes(answer);
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] answer(byte[] body) {
        return answer;
    }
}
