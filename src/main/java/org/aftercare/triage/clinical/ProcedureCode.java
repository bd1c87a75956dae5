package org.aftercare.triage.clinical;

/** The code of a procedure, such as `leg-stent`. */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {
    public ProcedureCode {
        Kebab.check(value);
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
