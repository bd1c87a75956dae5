package org.aftercare.triage.clinical;

/** The id of a statement, written `source#statement`. */
public record StatementId(SourceId source, String statement) implements Comparable<StatementId> {
    public StatementId {
        Kebab.check(statement);
    }

    /** Reads `source#statement`. */
    public static StatementId parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("`" + text + "` is not of the form `source#statement`");
        }
        return new StatementId(new SourceId(text.substring(0, hash)), text.substring(hash + 1));
    }

    @Override
    public int compareTo(StatementId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return source + "#" + statement;
    }
}
