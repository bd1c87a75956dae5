package org.aftercare.triage.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as one JSON object on one line. The formatter of the log manager would do, but it cannot leave out the
 * machine, the process and its command, nor say them by names of ours.
 */
final class JsonLine extends ExtFormatter {
    private static final JsonMapper JSON = new JsonMapper();

    /** Why the service did not start, in the form of its log; without a sentence for it, the failure with its trace. */
    static String ofFailedStart(Class<?> start, @Nullable String said, Throwable failure) {
        var message = said == null ? "the start failed by a bug" : said;
        var entry = new ExtLogRecord(Level.FATAL, message, start.getName());
        entry.setLoggerName(start.getName());
        entry.setThrown(said == null ? failure : null);
        return new JsonLine().format(entry);
    }

    @Override
    public String format(ExtLogRecord entry) {
        var line = new LinkedHashMap<String, String>();
        line.put("timestamp", entry.getInstant().toString());
        line.put("level", entry.getLevel().getName());
        line.put("logger", entry.getLoggerName());
        line.put("thread", entry.getThreadName());
        line.put("message", formatMessage(entry));
        line.putAll(entry.getMdcCopy());
        if (entry.getThrown() != null) {
            line.put("exception", trace(entry.getThrown()));
        }
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    private static String trace(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
