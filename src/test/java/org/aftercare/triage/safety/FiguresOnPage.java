package org.aftercare.triage.safety;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts figures of the report between the marks of a page, such as `<!-- figure:differential.reports -->1,000,000<!-- /figure -->`. */
record FiguresOnPage(JsonNode report) {
    private static final Pattern MARKED =
            Pattern.compile("(<!-- figure:([A-Za-z.]+) -->).*?(<!-- /figure -->)", Pattern.DOTALL);
    private static final List<String> SHARES = List.of(
            "branchCoverage",
            "mutationScore",
            "accuracy",
            "safety",
            "overtriage",
            "selfCareRecall",
            "first",
            "amongThree",
            "redFlagsFound",
            "redFlagsDenied",
            "precision",
            "denialsRight");

    String in(String page) {
        return MARKED.matcher(page)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1) + figure(mark.group(2)) + mark.group(3)));
    }

    private String figure(String name) {
        if (name.equals("properties.count")) {
            return String.valueOf(report.get("properties").size());
        }
        var value = report.at("/" + name.replace('.', '/'));
        if (!value.isNumber()) {
            throw new IllegalStateException("no figure `" + name + "` in the report");
        }
        return SHARES.stream().anyMatch(name::endsWith)
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value.asDouble())
                : String.format(Locale.ROOT, "%,d", value.asLong());
    }
}
