package org.aftercare.triage.access;

import java.util.Set;

/** What a caller may do; operations name these in their annotations, and no path grants anything. */
public final class Roles {
    /** To have reports assessed, to be interviewed and to get suggestions; whoever may, reads too. */
    public static final String ASSESS = "assess";

    /** To read the catalogue and the guidance. */
    public static final String READ = "read";

    static final Set<String> ALL = Set.of(ASSESS, READ);

    private Roles() {}
}
