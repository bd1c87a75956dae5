package org.aftercare.triage.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.engine.Rule;

/** Writes which hazard is met by which control, which rules and statements it rests on, and which tests hold it; and back. */
final class Traceability {
    static final Path FILE = Path.of("docs/safety/traceability.md");

    private static final String HEAD = """
            # Traceability

            Made by `SafetyCaseTest` from [hazards.yaml](hazards.yaml) and the guidance. Not to be changed by hand:
            `./mvnw test -Dtest=SafetyCaseTest -Dupdate` writes it anew.

            `HZ-01.2` is the second control of HZ-01. `bleeding.*` means every rule of that complication; the second table lists
            them one by one, with the statements each cites. How to read a statement: `source#statement`, as under
            `/v1/sources`.
            """;

    private final References references;
    private final List<Hazard> hazards;
    private final List<Hazard.Named> controls;
    private final StringBuilder page = new StringBuilder(HEAD);

    private Traceability(HazardLog log, References references) {
        this.references = references;
        this.hazards = log.hazards();
        this.controls =
                hazards.stream().flatMap(hazard -> hazard.named().stream()).toList();
    }

    static String of(HazardLog log, References references) {
        var page = new Traceability(log, references);
        page.fromHazards();
        page.fromRules();
        page.fromTests();
        page.notYet();
        return page.page.toString();
    }

    private void fromHazards() {
        page.append("\n## From hazard to control\n");
        for (var hazard : hazards) {
            page.append("\n### %s %s\n\n".formatted(hazard.id(), hazard.hazard()));
            page.append("Risk %s before, %s with the controls. Accepted by: %s.\n\n"
                    .formatted(hazard.initialRisk(), hazard.residualRisk(), hazard.acceptedBy()));
            row("control", "kind", "what", "rules", "tests", "pages and files");
            row("---", "---", "---", "---", "---", "---");
            hazard.named()
                    .forEach(each -> row(
                            each.name(),
                            each.control().kind().name(),
                            each.control().what(),
                            codes(each.control().rules().stream()),
                            codes(each.control().tests().stream()),
                            codes(each.control().paths())));
        }
    }

    private void fromRules() {
        var byRule = new TreeMap<String, List<String>>();
        controls.forEach(each -> each.control().rules().stream()
                .flatMap(reference -> references.rules(reference).stream())
                .distinct()
                .forEach(rule -> add(byRule, rule.id().toString(), each.name())));
        page.append(
                "\n## From rule to hazard\n\nEvery rule of the guidance, with what it cites. One that calls an ambulance has a control.\n\n");
        row("rule", "leads to", "basis", "cites", "controls");
        row("---", "---", "---", "---", "---");
        references
                .rules()
                .forEach(rule -> row(
                        "`" + rule.id() + "`",
                        outcome(rule),
                        rule.basis().kind().name(),
                        codes(rule.basis().cites().stream().map(Object::toString)),
                        String.join(", ", byRule.getOrDefault(rule.id().toString(), List.of()))));
    }

    private static String outcome(Rule rule) {
        var outcome = Orphans.outcome(rule);
        return outcome.disposition() + " " + outcome;
    }

    private void fromTests() {
        var byTest = new TreeMap<String, List<String>>();
        controls.forEach(each -> each.control().tests().forEach(test -> add(byTest, test, each.name())));
        page.append("\n## From test to hazard\n\n");
        row("test", "controls");
        row("---", "---");
        byTest.forEach((test, names) -> row("`" + test + "`", String.join(", ", names)));
    }

    private void notYet() {
        page.append("\n## Controls that do not exist yet\n\n");
        row("hazard", "missing");
        row("---", "---");
        hazards.forEach(hazard -> hazard.notYet().forEach(missing -> row(hazard.id(), missing)));
    }

    private static void add(Map<String, List<String>> lists, String key, String value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    private void row(String... cells) {
        page.append(Stream.of(cells).map(Traceability::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String codes(Stream<String> codes) {
        return codes.map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }
}
