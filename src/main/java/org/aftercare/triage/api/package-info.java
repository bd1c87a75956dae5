/** JSON to domain and back, errors to problem+json; no decision is taken here. */
@NullMarked
package org.aftercare.triage.api;

import org.jspecify.annotations.NullMarked;
