/** Names what may be known of a patient and what may be advised; no I/O, no clock, no framework. */
@NullMarked
package org.aftercare.triage.clinical;

import org.jspecify.annotations.NullMarked;
