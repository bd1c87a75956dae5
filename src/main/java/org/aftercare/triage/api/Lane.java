package org.aftercare.triage.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.Semaphore;

/** The places for exchanges of one kind. */
final class Lane {
    private final int places;
    private final Semaphore free;
    private final Counter shed;

    Lane(String kind, int places, MeterRegistry meters) {
        this.places = places;
        this.free = new Semaphore(places);
        this.shed = Overload.shed(kind, meters);
        meters.gauge("triage.in.flight", Tags.of("kind", kind), this, Lane::taken);
    }

    /** Whether a place was free, and is now taken; never waits for one. */
    boolean enter() {
        return free.tryAcquire();
    }

    void leave() {
        free.release();
    }

    /** Counts one that was refused because there are others. */
    void shed() {
        shed.increment();
    }

    boolean isFull() {
        return free.availablePermits() == 0;
    }

    int taken() {
        return places - free.availablePermits();
    }
}
