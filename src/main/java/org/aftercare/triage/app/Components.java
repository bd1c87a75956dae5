package org.aftercare.triage.app;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.aftercare.triage.access.CallersConfig;
import org.aftercare.triage.access.Quota;
import org.aftercare.triage.access.Quotas;
import org.aftercare.triage.api.Lifecycle;
import org.aftercare.triage.api.LoadLimits;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.GuidanceFolder;
import org.aftercare.triage.guidance.LoadedGuidance;
import org.aftercare.triage.records.DecisionsConfig;
import org.aftercare.triage.search.SymptomSearch;
import org.aftercare.triage.search.SymptomSuggestions;
import org.aftercare.triage.text.Texts;
import org.aftercare.triage.trace.Traces;

/** Makes the parts of the service, once. */
@Singleton
public final class Components {

    @Produces
    @Singleton
    @Startup // broken guidance ends the start, not the first request
    LoadedGuidance loadedGuidance(TriageConfig config) {
        return config.guidance().location().map(GuidanceFolder::load).orElseGet(Components::embedded);
    }

    private static LoadedGuidance embedded() {
        var found = new ArrayList<LoadedGuidance>();
        try {
            ClassPathUtils.consumeAsPaths("guidance", folder -> found.add(GuidanceFolder.load(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("the service was packaged without its guidance");
        }
        return found.get(0);
    }

    @Produces
    @Singleton
    Guidance guidance(LoadedGuidance loaded) {
        return loaded.guidance();
    }

    @Produces
    @Singleton
    Texts texts(LoadedGuidance loaded) {
        return loaded.texts();
    }

    @Produces
    @Singleton
    Triage triage(Guidance guidance) {
        return new Triage(guidance);
    }

    @Produces
    @Singleton
    Interview interview(Guidance guidance, Triage triage) {
        return new Interview(guidance, triage);
    }

    @Produces
    @Singleton
    SymptomSearch symptomSearch(Guidance guidance, Texts texts) {
        return new SymptomSearch(guidance, texts);
    }

    @Produces
    @Singleton
    SymptomSuggestions symptomSuggestions(Guidance guidance, Texts texts) {
        return new SymptomSuggestions(guidance, texts);
    }

    @Produces
    @Singleton
    Lifecycle lifecycle(TriageConfig config) {
        var contract = config.contract();
        return new Lifecycle(
                contract.deprecatedSince().map(OffsetDateTime::toInstant),
                contract.sunset().map(OffsetDateTime::toInstant));
    }

    @Produces
    @Singleton
    Optional<Quotas> quotas(TriageConfig config) {
        var rate = config.rate();
        return rate.calls().stream()
                .mapToObj(calls -> new Quotas(new Quota(calls, rate.window())))
                .findFirst();
    }

    @Produces
    @Singleton
    Optional<Traces> traces(TriageConfig config, Guidance guidance) {
        var traces = config.traces();
        return traces.endpoint()
                .map(collector ->
                        Traces.to(collector, traces.ratio(), guidance.edition().digest()));
    }

    /** What still waits is sent when the last request has been answered. */
    void close(@Disposes Optional<Traces> traces) {
        traces.ifPresent(Traces::close);
    }

    @Produces
    @Singleton
    CallersConfig callers(TriageConfig config) {
        return config.callers();
    }

    @Produces
    @Singleton
    DecisionsConfig decisions(TriageConfig config) {
        return config.decisions();
    }

    @Produces
    @Singleton
    LoadLimits loadLimits(TriageConfig config) {
        var load = config.load();
        return new LoadLimits(
                load.requests(),
                load.batches(),
                load.streams(),
                load.longestWait(),
                load.bodies().asLongValue());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
