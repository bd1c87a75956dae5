package org.aftercare.triage.clinical;

/** Whether the guidance was written from this document, or only goes to it where the documents are silent. */
public enum SourceKind {
    /** One of the documents the guidance is made of. */
    GUIDANCE,
    /** Published discharge guidance that fills a gap. */
    FURTHER,
    /** The conservative default of this project itself. */
    OWN
}
