/** Tells a collector of traces which requests there were and how long each took; nothing of what they said. */
@NullMarked
package org.aftercare.triage.trace;

import org.jspecify.annotations.NullMarked;
