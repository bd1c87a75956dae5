package org.aftercare.triage.api;

import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Sentences;

/** The guidance in one language: what the wire records need to put an answer into words. */
record Wording(Guidance guidance, Sentences sentences) {}
