/** Builds everything once at start, or says in plain lines why it cannot. */
@NullMarked
package org.aftercare.triage.app;

import org.jspecify.annotations.NullMarked;
