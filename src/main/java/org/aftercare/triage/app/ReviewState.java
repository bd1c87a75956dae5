package org.aftercare.triage.app;

import static java.time.temporal.ChronoUnit.DAYS;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.aftercare.triage.engine.Guidance;
import org.jboss.logging.Logger;

/** Shows which guidance is in use and how many of its sources are past their review: once in the log, always as a metric. */
@Singleton
public final class ReviewState {
    private static final Logger LOG = Logger.getLogger(ReviewState.class);

    private final Guidance guidance;
    private final Clock clock;
    private final MeterRegistry meters;

    public ReviewState(Guidance guidance, Clock clock, MeterRegistry meters) {
        this.guidance = guidance;
        this.clock = clock;
        this.meters = meters;
    }

    void show(@Observes StartupEvent started) {
        var edition = guidance.edition();
        meters.gauge(
                "triage.guidance.info",
                Tags.of(
                        "version",
                        edition.version(),
                        "digest",
                        edition.digest(),
                        "reviewed",
                        Boolean.toString(edition.clinicallyReviewed())),
                1);
        meters.gauge("triage.guidance.age.days", this, ReviewState::ageInDays);
        meters.gauge("triage.guidance.sources.past.review", this, ReviewState::pastReview);
        meters.gauge("triage.guidance.review.overdue.days", this, ReviewState::overdueDays);
        LOG.infof("guidance %s %s", edition.version(), edition.digest());
        var past = guidance.evidence().pastReview(LocalDate.now(clock));
        if (!past.isEmpty()) {
            LOG.warnf(
                    "sources past their review date: %d (%s)",
                    past.size(),
                    past.stream().map(source -> source.id().value()).collect(Collectors.joining(", ")));
        }
    }

    private double ageInDays() {
        return DAYS.between(guidance.edition().effective(), LocalDate.now(clock));
    }

    private double pastReview() {
        return guidance.evidence().pastReview(LocalDate.now(clock)).size();
    }

    /** By how long the review is late that is late the longest. */
    private double overdueDays() {
        var today = LocalDate.now(clock);
        return guidance.evidence().pastReview(today).stream()
                .flatMap(source -> source.reviewDue().stream())
                .mapToLong(due -> DAYS.between(due.lastDay(), today))
                .max()
                .orElse(0);
    }
}
