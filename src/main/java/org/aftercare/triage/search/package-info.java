/** Finds symptoms by what somebody types or says: lay words, slips of spelling, words half written, what is denied or doubted. */
@NullMarked
package org.aftercare.triage.search;

import org.jspecify.annotations.NullMarked;
