package org.aftercare.triage.records;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Where lines of records go; one thread at a time may use it. */
interface RecordLines {
    /** Writes a line with its end, or throws and has written nothing of it that could be read as a line. */
    void append(byte[] line) throws IOException;

    /** Standard output without a buffer and past `System.out`, which keeps failures to itself. */
    static RecordLines onStandardOutput() {
        return new FileOutputStream(FileDescriptor.out)::write;
    }
}
