package bare;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads every body and answers with the same bytes: the most that any service on Vert.x could do. */
public final class BareServer {
    private final List<CharSequence[]> headers = new ArrayList<>();
    private final Buffer body;

    private BareServer(Path head, Path body) throws Exception {
        this.body = Buffer.buffer(Files.readAllBytes(body));
        Files.readAllLines(head).stream()
                .skip(1)
                .filter(line -> !isLength(line))
                .forEach(this::addHeader);
    }

    private static boolean isLength(String line) {
        var name = line.toLowerCase(Locale.ROOT);
        return name.startsWith("transfer-encoding:") || name.startsWith("content-length:");
    }

    private void addHeader(String line) {
        var parts = line.split(": ", 2);
        headers.add(new CharSequence[] {HttpHeaders.createOptimized(parts[0]), HttpHeaders.createOptimized(parts[1])});
    }

    /** Arguments: the port, a file with the head of an answer, and one with its body. */
    public static void main(String[] arguments) throws Exception {
        var server = new BareServer(Path.of(arguments[1]), Path.of(arguments[2]));
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1))
                .createHttpServer()
                .requestHandler(server::answer)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(read -> {
            var response = request.response();
            headers.forEach(header -> response.putHeader(header[0], header[1]));
            response.end(body);
        });
    }
}
