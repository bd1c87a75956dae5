package org.aftercare.triage.guidance;

import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Texts;

/** Guidance that passed every check, with its sentences. */
public record LoadedGuidance(Guidance guidance, Texts texts) {}
