package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Keeps what `image/check` saw of the image: how large it is, and how soon it answers. */
public final class Image {
    private static final double MB = 1e6;

    private final List<String> lines;

    private Image(List<String> lines) {
        this.lines = lines;
    }

    /** Arguments: the file with its figures, a name and a value a line. */
    public static void main(String[] arguments) throws IOException {
        var image = new Image(Files.readAllLines(Path.of(arguments[0])));
        var compressed = image.spread("compressedBytes", MB);
        var unpacked = image.spread("unpackedBytes", MB);
        var firstAnswer = image.spread("firstAnswerMillis", 1e3);
        var withoutCache = image.spread("firstAnswerWithoutCacheMillis", 1e3);
        var rows = new LinkedHashMap<String, String>();
        rows.put("first correct answer after, s", firstAnswer.shown("%.2f"));
        rows.put("the same without the ahead-of-time cache, s", withoutCache.shown("%.2f"));
        rows.put("to be pulled, compressed, MB", "%.0f".formatted(compressed.median()));
        rows.put("unpacked, MB", "%.0f".formatted(unpacked.median()));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("firstAnswerSeconds", firstAnswer.median());
        figures.put("firstAnswerSecondsRange", firstAnswer.range());
        figures.put("firstAnswerWithoutCacheSeconds", withoutCache.median());
        figures.put("firstAnswerWithoutCacheSecondsRange", withoutCache.range());
        figures.put("compressedMb", compressed.median());
        figures.put("unpackedMb", unpacked.median());
        Bench.keep("image", figures, Bench.table("the image", "value", rows));
    }

    private Spread spread(String name, double unit) {
        return Spread.of(lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)) / unit)
                .toList());
    }
}
