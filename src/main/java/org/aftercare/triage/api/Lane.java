package org.aftercare.triage.api;

import java.util.concurrent.Semaphore;

/** The places for exchanges of one kind. */
final class Lane {
    private final int places;
    private final Semaphore free;

    Lane(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    /** Whether a place was free, and is now taken; never waits for one. */
    boolean enter() {
        return free.tryAcquire();
    }

    void leave() {
        free.release();
    }

    boolean isFull() {
        return free.availablePermits() == 0;
    }

    int taken() {
        return places - free.availablePermits();
    }
}
