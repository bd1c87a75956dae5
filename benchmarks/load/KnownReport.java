package load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** One of the recorded examples: its request, and the disposition it must be answered with, each time in the same bytes. */
final class KnownReport {
    private static final Path EXAMPLES = Path.of("src/main/resources/examples/triage");
    private static final Pattern DISPOSITION = Pattern.compile("\"disposition\"\\s*:\\s*(\"[A-Z_]+\")");

    private final byte[] request;
    private final byte[] beginning;
    private final AtomicReference<byte[]> answer = new AtomicReference<>();

    private KnownReport(String body, String disposition) {
        this.request = Answer.post("/v1/triage", "application/json", body);
        this.beginning = ("{\"disposition\":" + disposition + ",").getBytes(StandardCharsets.UTF_8);
    }

    static KnownReport of(String example) throws IOException {
        return ofLength(example, 0);
    }

    /** Filled with blanks to so many bytes. */
    static KnownReport ofLength(String example, int length) throws IOException {
        var body = Files.readString(EXAMPLES.resolve(example).resolve("request.json"));
        var disposition = DISPOSITION.matcher(
                Files.readString(EXAMPLES.resolve(example).resolve("response.json")));
        if (!disposition.find()) {
            throw new IllegalStateException("the example `" + example + "` has no disposition");
        }
        return new KnownReport(body + " ".repeat(Math.max(0, length - body.length())), disposition.group(1));
    }

    byte[] request() {
        return request;
    }

    boolean isAnsweredBy(byte[] body) {
        if (!Arrays.equals(beginning, Arrays.copyOf(body, beginning.length))) {
            return false;
        }
        answer.compareAndSet(null, body);
        return Arrays.equals(answer.get(), body);
    }
}
