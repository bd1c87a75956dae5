import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Holds a bill of materials against a list of advisories and, where it can be reached, OSV; run from its source. */
public final class KnownVulnerabilities {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, String> versions = new TreeMap<>();
    private final List<String> answered = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private KnownVulnerabilities(JsonNode bill) {
        for (var each : bill.path("components")) {
            versions.put(each.path("group").asText() + ":" + each.path("name").asText(), each.path("version").asText());
        }
    }

    /** Arguments: the bill of materials, our list, and the address of OSV or `none`. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var found = new KnownVulnerabilities(JSON.readTree(Path.of(args[0]).toFile()));
        var list = new YAMLMapper().readTree(Path.of(args[1]).toFile());
        System.out.printf("%d libraries%n", found.versions.size());
        found.compare(list);
        boolean asked = found.ask(args[2], list);
        found.answered.forEach(each -> System.out.println("answered  " + each));
        found.open.forEach(each -> System.out.println("OPEN      " + each));
        System.out.printf("our list of %s: %d advisories%n", list.path("checked-on").asText(), list.path("advisories").size());
        System.out.println(found.open.isEmpty() ? "nothing open in what was asked" : found.open.size() + " open");
        System.exit(found.open.isEmpty() ? (asked ? 0 : 3) : 1);
    }

    private void compare(JsonNode list) {
        for (var each : list.path("advisories")) {
            var library = each.path("library").asText();
            var version = versions.get(library);
            var line = each.path("id").asText() + ": " + library + " " + version;
            if (version == null) {
                answered.add(line.replace("null", "is not in the package"));
            } else if (each.has("fixed-in")) {
                boolean fixed = !isOlder(version, each.path("fixed-in").asText());
                (fixed ? answered : open).add(line + ", fixed in " + each.path("fixed-in").asText());
            } else {
                (each.has("answered-by") ? answered : open).add(line + ": " + each.path("answered-by").asText("nothing is done"));
            }
        }
    }

    /** Whether OSV was asked; what it knows beyond our list is open. */
    private boolean ask(String address, JsonNode list) throws IOException, InterruptedException {
        if (address.equals("none")) {
            System.out.println("OSV was NOT asked: it was not wanted");
            return false;
        }
        var queries = JSON.createObjectNode();
        var names = List.copyOf(versions.keySet());
        for (var name : names) {
            var query = queries.withArray("queries").addObject().put("version", versions.get(name));
            query.putObject("package").put("ecosystem", "Maven").put("name", name);
        }
        var request = HttpRequest.newBuilder(URI.create(address + "/v1/querybatch"))
                .timeout(PATIENCE).POST(BodyPublishers.ofString(queries.toString())).build();
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            var results = answer.statusCode() == 200 ? JSON.readTree(answer.body()).path("results") : null;
            if (results == null || results.size() != names.size()) {
                System.out.println("OSV was NOT asked: it answered " + answer.statusCode() + ", and not for every library");
                return false;
            }
            note(results, names, list);
            System.out.println("OSV was asked for every library");
            return true;
        } catch (IOException unreachable) {
            System.out.println("OSV was NOT asked: it cannot be reached from here (" + unreachable.getClass().getSimpleName()
                    + "); only our own list was, and it is no database");
            return false;
        }
    }

    private void note(JsonNode results, List<String> names, JsonNode list) {
        for (int i = 0; i < names.size(); i++) {
            for (var each : results.get(i).path("vulns")) {
                var id = each.path("id").asText();
                boolean listed = list.path("advisories").findValuesAsText("id").contains(id);
                (listed ? answered : open).add(id + ": " + names.get(i) + " " + versions.get(names.get(i)) + ", says OSV");
            }
        }
    }

    /** By the numbers in it, first to last: what is not a number, such as `Final`, does not count. */
    private static boolean isOlder(String version, String than) {
        var mine = NUMBER.matcher(version).results().map(each -> Long.valueOf(each.group())).toList();
        var theirs = NUMBER.matcher(than).results().map(each -> Long.valueOf(each.group())).toList();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            long one = i < mine.size() ? mine.get(i) : 0;
            long other = i < theirs.size() ? theirs.get(i) : 0;
            if (one != other) {
                return one < other;
            }
        }
        return false;
    }
}
