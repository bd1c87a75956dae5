package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes conditions as rule files do, in YAML's own maps and lists. */
record WrittenCondition(PlainGuidance guidance) implements PlainCondition.Cases<Map<String, ?>> {
    @Override
    public Map<String, ?> all(List<PlainCondition> parts) {
        return Map.of("all", written(parts));
    }

    @Override
    public Map<String, ?> any(List<PlainCondition> parts) {
        return Map.of("any", written(parts));
    }

    private List<?> written(List<PlainCondition> parts) {
        return parts.stream().map(part -> part.read(this)).toList();
    }

    @Override
    public Map<String, ?> atLeast(String symptom, int step) {
        var severities = guidance.symptom(symptom).severities();
        return Map.of(symptom, severities.isEmpty() ? "present" : severities.get(step));
    }

    @Override
    public Map<String, ?> holds(String circumstance) {
        return Map.of(circumstance, true);
    }

    @Override
    public Map<String, ?> under(Duration time) {
        return Map.of("since-procedure", Map.of("under", time.toString()));
    }

    @Override
    public Map<String, ?> from(Duration time) {
        return Map.of("since-procedure", Map.of("from", time.toString()));
    }
}
