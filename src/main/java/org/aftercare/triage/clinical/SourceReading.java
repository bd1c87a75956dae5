package org.aftercare.triage.clinical;

/** How much of the document the authors of the guidance had before them. */
public enum SourceReading {
    WHOLE,
    SUMMARY
}
