package org.aftercare.triage.api;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies may be in memory together, of callers who send them as slowly as they like. */
final class HeldBytes {
    private final AtomicLong left;

    HeldBytes(long most) {
        this.left = new AtomicLong(most);
    }

    Share share() {
        return new Share();
    }

    /** What one body takes of it; used by one thread at a time. */
    final class Share {
        private long taken;

        /** Whether so many bytes more may be kept. */
        boolean take(int bytes) {
            if (left.addAndGet(-bytes) < 0) {
                left.addAndGet(bytes);
                return false;
            }
            taken += bytes;
            return true;
        }

        void giveBack() {
            left.addAndGet(taken);
            taken = 0;
        }
    }
}
