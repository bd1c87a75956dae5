package org.aftercare.triage.proof;

import java.time.Duration;
import org.logicng.formulas.Formula;

/** What a report says, as formulas. */
interface ReportFormulas {
    /** The symptom is present at this step or a worse one. */
    Formula present(String symptom, int step);

    /** The symptom is present, or not known to be absent, at this step or a worse one. */
    Formula possible(String symptom, int step);

    /** The circumstance is said to hold. */
    Formula said(String circumstance);

    /** The circumstance is said not to hold. */
    Formula denied(String circumstance);

    /** Less time than this is said to have passed. */
    Formula under(Duration limit);

    /** This much time, or more, is said to have passed. */
    Formula from(Duration limit);

    /** No time is said. */
    Formula untimed();
}
