/** Finds symptoms by what somebody types: lay words, slips of spelling and words half written. */
@NullMarked
package org.aftercare.triage.search;

import org.jspecify.annotations.NullMarked;
