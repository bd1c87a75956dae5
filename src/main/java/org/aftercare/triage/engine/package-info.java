/** Decides, as a pure function of guidance and report: start reading at {@link org.aftercare.triage.engine.Triage}. */
@NullMarked
package org.aftercare.triage.engine;

import org.jspecify.annotations.NullMarked;
