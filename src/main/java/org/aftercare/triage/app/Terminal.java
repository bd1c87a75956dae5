package org.aftercare.triage.app;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows numbered lists and reads which numbers somebody types; what is no answer is asked again. */
final class Terminal {
    private final BufferedReader in;
    private final PrintStream out;

    Terminal(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** The one chosen. */
    <T> T oneOf(List<T> values, List<String> labels) throws IOException {
        list(labels);
        while (true) {
            var chosen = numbers(read("number"), values.size());
            if (chosen.isPresent() && chosen.get().size() == 1) {
                return values.get(chosen.get().get(0) - 1);
            }
            say("one number from 1 to " + values.size());
        }
    }

    /** Those chosen; an empty line chooses none. */
    <T> List<T> someOf(List<T> values, List<String> labels) throws IOException {
        list(labels);
        while (true) {
            var chosen = numbers(read("numbers, or Enter for none of these"), values.size());
            if (chosen.isPresent()) {
                return chosen.get().stream()
                        .map(number -> values.get(number - 1))
                        .toList();
            }
            say("numbers from 1 to " + values.size() + ", with blanks between them");
        }
    }

    private void list(List<String> labels) {
        IntStream.range(0, labels.size()).forEach(i -> say("  %2d  %s".formatted(i + 1, labels.get(i))));
    }

    String read(String what) throws IOException {
        out.print(what + "> ");
        out.flush();
        var line = in.readLine();
        if (line == null) {
            throw new EOFException("the input ended before the interview did");
        }
        return line.strip();
    }

    private static Optional<List<Integer>> numbers(String line, int most) {
        if (!line.matches("(\\d{1,3}([ ,]+\\d{1,3})*)?")) {
            return Optional.empty();
        }
        var numbers = Stream.of(line.split("[ ,]+"))
                .filter(each -> !each.isEmpty())
                .map(Integer::valueOf)
                .distinct()
                .toList();
        return Optional.of(numbers).filter(all -> all.stream().allMatch(each -> each >= 1 && each <= most));
    }
}
