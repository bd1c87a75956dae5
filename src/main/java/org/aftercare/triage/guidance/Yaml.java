package org.aftercare.triage.guidance;

import java.util.List;
import java.util.Map;

/** A YAML value with its place; scalars stay text, since only the reader of a field knows what it must be. */
sealed interface Yaml {
    Place place();

    /** A word for the kind of value, for messages. */
    String kind();

    record Scalar(Place place, String text) implements Yaml {
        @Override
        public String kind() {
            return "a single value";
        }
    }

    record Sequence(Place place, List<Yaml> items) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys in the order written. */
    record Mapping(Place place, Map<String, Entry> entries) implements Yaml {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A value with the place of its key. */
    record Entry(Place keyPlace, Yaml value) {}
}
