package org.aftercare.triage.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of API keys: what it says, and what is said of a broken one. */
class KeysFileTest {
    private static final String SECRET = "hunter2";
    private static final Path FILE = Path.of("keys.yaml");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String KEY = ApiKey.random();
    private static final String TEXT = """
            clients:
              - id: ward-7
                roles: [assess]
                keys:
                  - sha256: DIGEST
                    expires: 2026-12-01T00:00:00+01:00
            """.replace("DIGEST", KeyDigest.of(KEY).toString());

    @Test
    void aKeyIsItsClients() throws BrokenKeysFile {
        var client = parse(TEXT).clientOf(KEY, NOW).orElseThrow();
        assertThat(client.getPrincipal().getName()).isEqualTo("ward-7");
        assertThat(client.getRoles()).containsExactly(Roles.ASSESS);
    }

    @Test
    void aKeyEndsWithItsTime() throws BrokenKeysFile {
        var end = Instant.parse("2026-11-30T23:00:00Z");
        assertThat(parse(TEXT).clientOf(KEY, end.minusMillis(1))).isPresent();
        assertThat(parse(TEXT).clientOf(KEY, end)).isEmpty();
        assertThat(parse(TEXT).count(end)).isZero();
    }

    @Test
    void jsonIsReadToo() throws BrokenKeysFile {
        var json = "{\"clients\":[{\"id\":\"a\",\"roles\":[\"read\"],\"keys\":[{\"sha256\":\"" + KeyDigest.of(KEY)
                + "\"}]}]}";
        assertThat(parse(json).clientOf(KEY, NOW)).isPresent();
    }

    @Test
    void aClientWithoutAKeyIsLockedOut() throws BrokenKeysFile {
        var none = parse("clients:\n  - {id: a, roles: [read], keys: []}\n");
        assertThat(none.clientOf(KEY, NOW)).isEmpty();
    }

    @Test
    void whatWasMadeForTheOperatorIsReadAsItStands() throws BrokenKeysFile {
        var made = new NewApiKey("call-centre");
        assertThat(made.lines()).doesNotContain(made.key());
        assertThat(parse(made.lines()).clientOf(made.key(), NOW)).isPresent();
        assertThat(new NewApiKey("call-centre").key()).isNotEqualTo(made.key());
    }

    @ParameterizedTest
    @CsvSource({"''", "Ward", "a b", "a:", "-a", "' '"})
    void anIdIsAPlainWord(String id) {
        assertThatThrownBy(() -> new NewApiKey(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clients:           | klients:                 | keys.yaml:1:1: this field is not known",
                "id: ward-7         | id: hunter2 x            | keys.yaml:2:9: an id has",
                "id: ward-7         | id: [hunter2]            | keys.yaml:2:9: here belongs a single value",
                "id: ward-7         | idd: hunter2             | keys.yaml:2:5: this field is not known",
                "roles: [assess]    | roles: [hunter2]         | keys.yaml:3:13: a role is",
                "roles: [assess]    | roles: []                | keys.yaml:3:12: a client needs a role",
                "roles: [assess]    | roles: hunter2           | keys.yaml:3:12: here belongs a list",
                "'    roles: [assess]' | '    note: hunter2'   | keys.yaml:3:5: this field is not known",
                "sha256:            | sha256: hunter2 #        | keys.yaml:5:17: `sha256` is the digest",
                "sha256:            | sha1:                    | keys.yaml:5:9: this field is not known",
                "expires: 2026-12-01T00:00:00+01:00 | expires: hunter2    | keys.yaml:6:18: a time is written",
                "expires: 2026-12-01T00:00:00+01:00 | expires: 2026-12-01 | keys.yaml:6:18: a time is written",
                "expires: 2026-12-01T00:00:00+01:00 | expires:            | keys.yaml:6:17: a time is written",
                "expires: 2026-12-01T00:00:00+01:00 | 'expires: \"hunter2' | keys.yaml:7:1: not YAML"
            })
    void whatIsBrokenIsSaidWithItsPlaceAndWithoutItsContent(String text, String other, String message) {
        assertThat(TEXT).contains(text);
        assertThatThrownBy(() -> parse(TEXT.replace(text, other)))
                .isInstanceOf(BrokenKeysFile.class)
                .message()
                .startsWith(message)
                .doesNotContain(SECRET);
    }

    @Test
    void nothingStandsThereTwice() {
        assertThatThrownBy(() -> parse(TEXT + TEXT.substring(TEXT.indexOf("  - id"))))
                .hasMessage("keys.yaml:7:9: another client has this id");
        assertThatThrownBy(() ->
                        parse(TEXT + TEXT.substring(TEXT.indexOf("  - id")).replace("ward-7", "ward-8")))
                .hasMessage("keys.yaml:10:17: this key stands here twice");
        assertThatThrownBy(() -> parse(TEXT.replace("    roles", "    id: other\n    roles")))
                .hasMessage("keys.yaml:3:5: this field stands here twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | keys.yaml:1:1: the file is empty",
                "'- a'                   | keys.yaml:1:1: here belongs a mapping",
                "'clients: {}'           | keys.yaml:1:10: here belongs a list",
                "'clients: [{id: a}]'    | keys.yaml:1:11: the field",
                "'{}'                    | keys.yaml:1:1: the field `clients` is missing"
            })
    void aFileOfAnotherFormIsBroken(String text, String message) {
        assertThatThrownBy(() -> parse(text)).message().startsWith(message);
    }

    private static ApiKeys parse(String text) throws BrokenKeysFile {
        return KeysFile.parse(FILE, text.getBytes(UTF_8));
    }
}
