/** Who may call, and how often. */
@NullMarked
package org.aftercare.triage.access;

import org.jspecify.annotations.NullMarked;
