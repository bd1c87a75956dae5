package org.aftercare.triage.guidance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.engine.Catalogue;
import org.aftercare.triage.engine.Evidence;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.RuleSet;

/**
 * Loads guidance from a folder: what is declared first, then what refers to it, then how the parts fit together. Everything
 * wrong is reported in one go.
 */
public final class GuidanceFolder {
    private static final Pattern SOURCE = Pattern.compile("sources/[^/]+\\.yaml");
    private static final Pattern SYMPTOMS = Pattern.compile("symptoms/[^/]+\\.yaml");
    private static final Pattern RULES = Pattern.compile("rules/([^/]+)\\.yaml");
    private static final Pattern RECOVERY = Pattern.compile("recovery/[^/]+\\.yaml");
    private static final Pattern TEXT = Pattern.compile("text/([^/]+)/([^/]+)\\.yaml");
    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile("(guidance|procedures|advice|conflicts)\\.yaml"), SOURCE, SYMPTOMS, RULES, RECOVERY, TEXT);

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
        issues.throwIfAny();
        files.keySet().forEach(this::refuseUnknown);
        read();
        var coherence = new Coherence(references);
        coherence.checkUse();
        texts.compare(edition.languages(), NeededSentences.of(references));
        issues.throwIfAny();
        var guidance = guidance();
        coherence.checkRules(guidance);
        issues.throwIfAny();
        return new LoadedGuidance(guidance, texts.texts(edition.languages()));
    }

    private void refuseUnknown(String path) {
        if (KNOWN.stream().noneMatch(pattern -> pattern.matcher(path).matches())) {
            issues.add(Place.startOf(path), "no file of this name belongs to the guidance");
        }
    }

    private void read() {
        each(SOURCE, (name, file) -> evidence.source(file));
        list("procedures.yaml", catalogue::procedure);
        each(SYMPTOMS, (name, file) -> items(file, catalogue::symptom));
        list("advice.yaml", rules::advice);
        each(RULES, (name, file) -> items(file, fields -> rules.rule(fields, name.group(1))));
        each(RECOVERY, (name, file) -> items(file, rules::recoveryEntry));
        list("conflicts.yaml", evidence::conflict);
        one("guidance.yaml", edition::read);
        each(TEXT, (name, file) -> texts.read(name.group(1), name.group(2), file));
    }

    private void each(Pattern pattern, BiConsumer<Matcher, Yaml> read) {
        files.forEach((path, file) -> {
            var matcher = pattern.matcher(path);
            if (matcher.matches()) {
                read.accept(matcher, file);
            }
        });
    }

    private void list(String path, Consumer<Fields> read) {
        one(path, file -> items(file, read));
    }

    private void one(String path, Consumer<Yaml> read) {
        var file = files.get(path);
        if (file == null) {
            issues.add(Place.startOf(path), "the file is missing");
        } else {
            read.accept(file);
        }
    }

    private void items(Yaml file, Consumer<Fields> read) {
        Fields.items(file, issues).forEach(item -> Fields.of(item, issues).ifPresent(read));
    }

    private Guidance guidance() {
        var procedures = references.procedures.values();
        return new Guidance(
                edition.edition(Digest.of(files)),
                new Evidence(references.sources.values(), references.conflicts.values()),
                new Catalogue(procedures, references.symptoms.values()),
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
