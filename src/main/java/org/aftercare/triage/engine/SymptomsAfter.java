package org.aftercare.triage.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the symptoms can lead to after one procedure, worked out before anybody reports one. Sets of symptoms are bits, each at
 * its place in the order in which they press.
 */
final class SymptomsAfter {
    private final List<Meaning> meanings;
    private final List<Subject> questions;
    private final List<BitSet> readTogether;
    private final BitSet redFlags;
    private final BitSet expected;
    private final Map<AccessSite, BitSet> expectedAt = new EnumMap<>(AccessSite.class);
    private final Map<Urgency, BitSet> reachingAlone = new EnumMap<>(Urgency.class);
    private final Map<Urgency, BitSet> reaching = new EnumMap<>(Urgency.class);

    SymptomsAfter(List<Meaning> meanings, Catalogue catalogue, Procedure procedure, RulesAfter rules) {
        int[] alone = meanings.stream()
                .mapToInt(meaning -> rules.alone(meaning.worst().reported(), procedure))
                .toArray();
        this.meanings = meanings;
        this.redFlags = those(place -> Tally.in(Ways.MILDEST, alone[place]) == Urgency.IMMEDIATE);
        for (var urgency : Urgency.values()) {
            reachingAlone.put(urgency, those(place -> !urgency.isAbove(mostAlone(alone[place]))));
            reaching.put(urgency, those(place -> !urgency.isAbove(most(meanings.get(place)))));
        }
        this.expected = expected(procedure, null);
        for (var site : procedure.accessSites()) {
            expectedAt.put(site, expected(procedure, site));
        }
        this.readTogether = meanings.stream()
                .map(meaning -> readTogether(meaning, catalogue))
                .toList();
        this.questions = meanings.stream().map(this::question).toList();
    }

    /** Without its self-care rule a symptom is unexplained. */
    private static Urgency mostAlone(int alone) {
        return Tally.in(Ways.MOST_URGENT, alone).max(Urgency.ROUTINE);
    }

    private static Urgency most(Meaning meaning) {
        return Arrays.stream(meaning.rules()).map(RuleAbout::leadsTo).reduce(Urgency.ROUTINE, Urgency::max);
    }

    private static BitSet readTogether(Meaning meaning, Catalogue catalogue) {
        var places = new BitSet();
        Arrays.stream(meaning.rules())
                .flatMap(about -> about.rule().symptoms())
                .mapToInt(catalogue::place)
                .forEach(places::set);
        return places;
    }

    private BitSet expected(Procedure procedure, @Nullable AccessSite site) {
        return those(place -> at(place).symptom().mayApply(procedure, site));
    }

    private Subject question(Meaning meaning) {
        var kind = redFlags.get(meaning.place()) ? OpenKind.RED_FLAG_NOT_ASKED : OpenKind.NOT_ASKED;
        return new Subject.OfSymptom(kind, meaning.symptom());
    }

    private BitSet those(IntPredicate which) {
        var places = new BitSet();
        IntStream.range(0, meanings.size()).filter(which).forEach(places::set);
        return places;
    }

    /** All of them, the most pressing first. */
    Stream<Meaning> all() {
        return meanings.stream();
    }

    Meaning at(int place) {
        return meanings.get(place);
    }

    /** Whether some rule reads both symptoms. */
    boolean areReadTogether(Meaning one, Meaning other) {
        return readTogether.get(one.place()).get(other.place());
    }

    /** The question that is open while the symptom was not asked. */
    Subject question(int place) {
        return questions.get(place);
    }

    /** Those that by themselves, in any circumstances, lead to an ambulance. */
    BitSet redFlags() {
        return redFlags;
    }

    /** Those that by themselves, in some circumstances, may be as urgent as this. */
    BitSet reachingAlone(Urgency urgency) {
        return Objects.requireNonNull(reachingAlone.get(urgency));
    }

    /** Those that may be as urgent as this by themselves or with others. */
    BitSet reaching(Urgency urgency) {
        return Objects.requireNonNull(reaching.get(urgency));
    }

    /** Those to be expected after the procedure, at the access site the report names if it does. */
    BitSet expectedIn(Reading reading) {
        var site = reading.report().accessSite();
        return site == null ? expected : Objects.requireNonNull(expectedAt.get(site));
    }

    BitSet presentIn(Reading reading) {
        var present = new BitSet();
        for (var said : reading.symptoms()) {
            if (said.reported().presence() == Presence.PRESENT) {
                present.set(said.meaning().place());
            }
        }
        return present;
    }

    /** Those that some rule reads together with one which the report does not deny, and those themselves. */
    BitSet readBeside(Reading reading) {
        var beside = new BitSet();
        for (var said : reading.symptoms()) {
            if (said.isNotDenied()) {
                beside.or(readTogether.get(said.meaning().place()));
            }
        }
        return beside;
    }

    /** How many red flags there are to be expected after the procedure, and of how many of them the report says something. */
    RedFlags.Asked redFlagsAsked(Reading reading) {
        var expected = expectedIn(reading);
        int asked = 0;
        int apply = 0;
        for (int place = redFlags.nextSetBit(0); place >= 0; place = redFlags.nextSetBit(place + 1)) {
            if (expected.get(place)) {
                apply++;
                asked += reading.said(place) == null ? 0 : 1;
            }
        }
        return new RedFlags.Asked(asked, apply);
    }
}
