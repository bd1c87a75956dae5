package org.aftercare.triage.search;

import org.aftercare.triage.clinical.Symptom;

/** A symptom that was found, and by what. */
public record Found(Symptom symptom, Match match) {}
