/** Gives the sentence for a key in a language. */
@NullMarked
package org.aftercare.triage.text;

import org.jspecify.annotations.NullMarked;
