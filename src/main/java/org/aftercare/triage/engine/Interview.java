package org.aftercare.triage.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/**
 * Leads from question to question: life threats first, then what the reported symptoms open up, then the rest. It asks nothing
 * twice and nothing that cannot change the answer any more, so when it has no question left the answer stands.
 */
public final class Interview {
    /** As many symptoms as can be read out in one breath and kept in mind. */
    private static final int MOST_AT_ONCE = 7;

    private static final Question ACCESS_SITE = new Question(Topic.NARROWING, List.of(new Subject.OfAccessSite()));

    private final Guidance guidance;
    private final Triage triage;
    private final Prospects prospects;

    public Interview(Guidance guidance, Triage triage) {
        this.guidance = guidance;
        this.triage = triage;
        this.prospects = new Prospects(guidance);
    }

    /** Why a question is asked. */
    public enum Topic {
        /** Its answer can mean an ambulance, by itself or with what is reported. */
        LIFE_THREAT,
        /** It leaves out what cannot be meant. */
        NARROWING,
        /** It matters because of what is reported. */
        OPENED_UP,
        /** It is to be expected after the procedure and would change the answer. */
        LIKELY
    }

    /**
     * What to ask next.
     *
     * @param about symptoms to ask about together, or one thing by itself
     */
    public record Question(Topic topic, List<Subject> about) {
        public Question {
            about = List.copyOf(about);
        }
    }

    /**
     * Where an interview stands.
     *
     * @param question none when the answer stands
     */
    public record Step(Assessment assessment, Optional<Question> question) {}

    /**
     * The assessment so far and what to ask next.
     *
     * @param cannotTell the ids of what was asked and could not be told, as far as the report cannot say it: circumstances, the
     *     time, and how bad a symptom is
     */
    public Step step(Report report, Set<String> cannotTell) {
        var assessment = triage.assess(report);
        return new Step(assessment, next(report, assessment, cannotTell));
    }

    private Optional<Question> next(Report report, Assessment assessment, Set<String> cannotTell) {
        if (assessment.urgency() == Urgency.IMMEDIATE) {
            return Optional.empty();
        }
        var open = assessment.open().stream()
                .filter(each -> isLeftOpen(each.about().kind()))
                .filter(each -> !cannotTell.contains(each.about().id()))
                .filter(each -> prospects.canChange(each.about(), report, cannotTell))
                .toList();
        var unasked = prospects.unaskedThatCanRaise(assessment.urgency(), report, cannotTell);
        var openedUp = prospects.openedUp(report);
        return single(Topic.LIFE_THREAT, open, each -> each.highest() == Urgency.IMMEDIATE)
                .or(() -> together(Topic.LIFE_THREAT, lifeThreats(report, unasked, openedUp)))
                .or(() -> single(Topic.OPENED_UP, open, each -> true))
                .or(() -> together(Topic.OPENED_UP, unasked.stream().filter(openedUp::contains)))
                .or(() -> together(Topic.LIKELY, unasked.stream()))
                .map(question -> isNarrowedByAccessSite(question, report, cannotTell) ? ACCESS_SITE : question);
    }

    /** Whether something would be asked that is not to be expected with one of the access sites. */
    private static boolean isNarrowedByAccessSite(Question question, Report report, Set<String> cannotTell) {
        return report.accessSite() == null
                && !cannotTell.contains(Subject.OfAccessSite.ID)
                && question.about().stream()
                        .flatMap(about -> about.aboutSymptom().stream())
                        .anyMatch(symptom -> report.procedure().accessSites().stream()
                                .anyMatch(site -> !report.with(site).expects(symptom)));
    }

    /** What means an ambulance with what is reported already comes before what does so by itself. */
    private Stream<Symptom> lifeThreats(Report report, List<Symptom> unasked, Set<Symptom> openedUp) {
        Predicate<Symptom> isRedFlag = each -> guidance.redFlags().isRedFlag(report.procedure(), each);
        return Stream.concat(
                unasked.stream()
                        .filter(isRedFlag.negate())
                        .filter(each -> openedUp.contains(each) && prospects.meansAnAmbulance(each, report)),
                unasked.stream().filter(isRedFlag));
    }

    private static boolean isLeftOpen(OpenKind kind) {
        return kind == OpenKind.SEVERITY_MISSING || kind == OpenKind.CIRCUMSTANCE_MISSING;
    }

    private static Optional<Question> single(Topic topic, List<OpenQuestion> open, Predicate<OpenQuestion> which) {
        return open.stream().filter(which).findFirst().map(each -> new Question(topic, List.of(each.about())));
    }

    private static Optional<Question> together(Topic topic, Stream<Symptom> symptoms) {
        var about = symptoms.limit(MOST_AT_ONCE)
                .<Subject>map(symptom -> new Subject.OfSymptom(OpenKind.NOT_ASKED, symptom))
                .toList();
        return about.isEmpty() ? Optional.empty() : Optional.of(new Question(topic, about));
    }
}
