/**
 * Turns a folder of YAML into checked, immutable guidance, or reports every issue with its place: start reading at
 * {@link org.aftercare.triage.guidance.GuidanceFolder}.
 */
@NullMarked
package org.aftercare.triage.guidance;

import org.jspecify.annotations.NullMarked;
