package org.aftercare.triage.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftercare.triage.access.ApiKeys.Held;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the file of API keys (YAML, of which JSON is a part) strictly, up to the first mistake. It may hold a secret by mistake, so
 * a message says where, and never what stands there.
 */
final class KeysFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private final Path file;
    private final Map<KeyDigest, Held> keys = new HashMap<>();
    private final Set<String> clients = new HashSet<>();

    private KeysFile(Path file) {
        this.file = file;
    }

    static ApiKeys parse(Path file, byte[] text) throws BrokenKeysFile {
        return new KeysFile(file).parse(new String(text, UTF_8));
    }

    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    private ApiKeys parse(String text) throws BrokenKeysFile {
        var root = fields(compose(text), Set.of("clients"), Set.of());
        for (var client : items(required(root, "clients"))) {
            readClient(client);
        }
        return new ApiKeys(keys);
    }

    private Node compose(String text) throws BrokenKeysFile {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new BrokenKeysFile(file + ":1:1: the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw broken(e.getProblemMark(), "not YAML");
        } catch (YAMLException e) {
            throw new BrokenKeysFile(file + ":1:1: not YAML");
        }
    }

    private void readClient(Node node) throws BrokenKeysFile {
        var fields = fields(node, Set.of("id", "roles", "keys"), Set.of());
        var idNode = required(fields, "id");
        var id = text(idNode);
        if (!isId(id)) {
            throw broken(idNode, "an id has words of small letters and digits joined by `-`, up to 64 characters");
        }
        if (!clients.add(id)) {
            throw broken(idNode, "another client has this id");
        }
        var identity = identity(id, roles(required(fields, "roles")));
        for (var key : items(required(fields, "keys"))) {
            readKey(key, identity);
        }
    }

    private Set<String> roles(Node node) throws BrokenKeysFile {
        var roles = new HashSet<String>();
        for (var item : items(node)) {
            var role = text(item);
            if (!Roles.ALL.contains(role)) {
                throw broken(item, "a role is `" + Roles.ASSESS + "` or `" + Roles.READ + "`");
            }
            roles.add(role);
        }
        if (roles.isEmpty()) {
            throw broken(node, "a client needs a role");
        }
        return roles;
    }

    private static SecurityIdentity identity(String id, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(id))
                .addRoles(roles)
                .build();
    }

    private void readKey(Node node, SecurityIdentity client) throws BrokenKeysFile {
        var fields = fields(node, Set.of("sha256"), Set.of("expires"));
        var digestNode = required(fields, "sha256");
        var digest = KeyDigest.parse(text(digestNode))
                .orElseThrow(() -> broken(digestNode, "`sha256` is the digest of a key: 64 of 0-9 and a-f"));
        if (keys.putIfAbsent(digest, new Held(client, until(fields.get("expires")))) != null) {
            throw broken(digestNode, "this key stands here twice");
        }
    }

    private Instant until(@Nullable Node node) throws BrokenKeysFile {
        if (node == null) {
            return Instant.MAX;
        }
        try {
            return OffsetDateTime.parse(text(node)).toInstant();
        } catch (DateTimeException e) {
            throw broken(node, "a time is written with its offset, such as `2027-03-01T00:00:00Z`");
        }
    }

    private Map<String, Node> fields(Node node, Set<String> required, Set<String> optional) throws BrokenKeysFile {
        if (!(node instanceof MappingNode mapping)) {
            throw broken(node, "here belongs a mapping");
        }
        var fields = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var name = text(tuple.getKeyNode());
            if (!required.contains(name) && !optional.contains(name)) {
                throw broken(tuple.getKeyNode(), "this field is not known");
            }
            if (fields.put(name, tuple.getValueNode()) != null) {
                throw broken(tuple.getKeyNode(), "this field stands here twice");
            }
        }
        for (var name : required) {
            if (!fields.containsKey(name)) {
                throw broken(node, "the field `" + name + "` is missing");
            }
        }
        return fields;
    }

    private static Node required(Map<String, Node> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private List<Node> items(Node node) throws BrokenKeysFile {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw broken(node, "here belongs a list");
    }

    private String text(Node node) throws BrokenKeysFile {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw broken(node, "here belongs a single value");
    }

    private BrokenKeysFile broken(Node node, String message) {
        return broken(node.getStartMark(), message);
    }

    private BrokenKeysFile broken(Mark mark, String message) {
        return new BrokenKeysFile(file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": " + message);
    }
}
