package org.aftercare.triage.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Urgency;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** How well the service answers a set of vignettes, each share with its exact (Clopper-Pearson) 95 % interval. */
record VignetteMetrics(List<Answered> answered) {

    /** A vignette and what the service answered. */
    record Answered(Vignette vignette, Urgency urgency) {
        boolean isRight() {
            return urgency == vignette.urgency();
        }

        /** The case says why it is answered otherwise than its author expected. */
        boolean isExplained() {
            return vignette.answeredOtherwise() != null;
        }

        boolean isTooMild() {
            return vignette.urgency().isAbove(urgency);
        }

        boolean isTooUrgent() {
            return urgency.isAbove(vignette.urgency());
        }

        boolean expects(Disposition disposition) {
            return vignette.disposition() == disposition;
        }
    }

    /** So many of so many. */
    record Share(int of, int all) {
        double value() {
            return all == 0 ? 0 : (double) of / all;
        }

        @Override
        public String toString() {
            var interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(all, of, 0.05);
            return String.format(
                    Locale.ROOT,
                    "%.1f %% (%.1f to %.1f; %d of %d)",
                    100 * value(),
                    100 * interval.getLowerBound(),
                    100 * interval.getUpperBound(),
                    of,
                    all);
        }
    }

    Share accuracy() {
        return share(each -> true, Answered::isRight);
    }

    /** Of those that expect a disposition, how many get the right urgency. */
    Share accuracy(Disposition disposition) {
        return share(each -> each.expects(disposition), Answered::isRight);
    }

    /** Not less urgent than expected. */
    Share safety() {
        return share(each -> true, each -> !each.isTooMild());
    }

    Share overtriage() {
        return share(each -> true, Answered::isTooUrgent);
    }

    Share selfCareRecall() {
        return share(each -> each.expects(Disposition.SELF_CARE), each -> each.urgency() == Urgency.NONE);
    }

    private Share share(Predicate<Answered> among, Predicate<Answered> counted) {
        var all = answered.stream().filter(among).toList();
        return new Share((int) all.stream().filter(counted).count(), all.size());
    }

    @Override
    public String toString() {
        var text = new StringBuilder("accuracy " + accuracy());
        for (var disposition : Disposition.values()) {
            text.append("\naccuracy of ").append(disposition).append(' ').append(accuracy(disposition));
        }
        return text.append("\nsafety ")
                .append(safety())
                .append("\nover-triage ")
                .append(overtriage())
                .append("\nself-care recall ")
                .append(selfCareRecall())
                .toString();
    }
}
