package org.aftercare.triage.guidance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.engine.Catalogue;
import org.aftercare.triage.engine.Evidence;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.RuleSet;

/**
 * Loads guidance from a folder: what is declared first, then what refers to it, then how the parts fit together. Everything
 * wrong is reported in one go, except that how the rules work together is looked at only when all of them can be read.
 */
public final class GuidanceFolder {
    private final Issues issues = new Issues();
    private final References references = new References(issues);
    private final EvidenceReader evidence = new EvidenceReader(references);
    private final CatalogueReader catalogue = new CatalogueReader(references);
    private final RulesReader rules = new RulesReader(references);
    private final EditionReader edition = new EditionReader(references, rules);
    private final TextsReader texts = new TextsReader(issues);
    private final SortedMap<String, Yaml> files;

    private GuidanceFolder(Path folder) {
        this.files = GuidanceFiles.in(folder, issues);
    }

    /**
     * The guidance in a folder.
     *
     * @throws BrokenGuidance with every issue, if there is any
     */
    public static LoadedGuidance load(Path folder) {
        return new GuidanceFolder(folder).load();
    }

    private LoadedGuidance load() {
        read();
        var coherence = new Coherence(references);
        coherence.checkUse();
        texts.compare(edition.languages(), NeededSentences.of(references));
        issues.throwIfAny();
        var guidance = guidance();
        coherence.checkRules(guidance);
        issues.throwIfAny();
        return new LoadedGuidance(guidance, texts.texts(edition.languages().keySet()));
    }

    private void read() {
        each(Layout.SOURCE, (names, file) -> evidence.source(file, names.get(0)));
        each(Layout.PROCEDURES, (names, file) -> items(file, catalogue::procedure));
        each(Layout.SYMPTOMS, (names, file) -> items(file, catalogue::symptom));
        each(Layout.ADVICE, (names, file) -> items(file, rules::advice));
        each(Layout.RULES, (names, file) -> items(file, fields -> rules.rule(fields, names.get(0))));
        each(Layout.RECOVERY, (names, file) -> items(file, fields -> rules.recoveryEntry(fields, names.get(0))));
        each(Layout.CONFLICTS, (names, file) -> items(file, evidence::conflict));
        each(Layout.GUIDANCE, (names, file) -> edition.read(file));
        each(Layout.TEXT, (names, file) -> texts.read(names.get(0), names.get(1), file));
    }

    private void each(Layout layout, BiConsumer<List<String>, Yaml> read) {
        files.forEach((path, file) -> {
            if (Layout.of(path).filter(layout::equals).isPresent()) {
                read.accept(layout.namesIn(path), file);
            }
        });
    }

    private void items(Yaml file, Consumer<Fields> read) {
        Fields.items(file, issues).forEach(item -> Fields.of(item, issues).ifPresent(read));
    }

    private Guidance guidance() {
        var procedures = references.procedures.values();
        return new Guidance(
                edition.edition(Digest.of(files)),
                new Evidence(references.sources.values(), references.conflicts.values()),
                new Catalogue(procedures, references.symptoms.values(), edition.askFirst()),
                new RuleSet(
                        references.rules.values(),
                        edition.unexplained().orElseThrow(),
                        edition.nothingReported().orElseThrow(),
                        procedures),
                adviceById(),
                references.recovery.values());
    }

    private Map<AdviceId, Advice> adviceById() {
        return references.advice.values().stream().collect(Collectors.toMap(Advice::id, Function.identity()));
    }
}
