/** Counts what was decided, and keeps a record of each decision where that is switched on. */
@NullMarked
package org.aftercare.triage.records;

import org.jspecify.annotations.NullMarked;
