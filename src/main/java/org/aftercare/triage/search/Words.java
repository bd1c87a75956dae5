package org.aftercare.triage.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes a text of one language apart into words. Only English words have stems; those of other languages are their own. */
final class Words {
    private static final NormalizeCharMap WITHOUT_APOSTROPHES = withoutApostrophes();

    private final Analyzer analyzer;

    Words(String language) {
        this.analyzer =
                new Splitting(Locale.forLanguageTag(language).getLanguage().equals("en"));
    }

    private static NormalizeCharMap withoutApostrophes() {
        var map = new NormalizeCharMap.Builder();
        List.of("'", "’", "‘", "ʼ", "`", "´").forEach(apostrophe -> map.add(apostrophe, ""));
        return map.build();
    }

    List<Word> of(String text) {
        try (var tokens = analyzer.tokenStream("", text)) {
            return read(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /** Every word comes twice: first as it is, then its stem. */
    private static List<Word> read(TokenStream tokens) throws IOException {
        var words = new ArrayList<Word>();
        var term = tokens.addAttribute(CharTermAttribute.class);
        var place = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
            var form = term.toString();
            tokens.incrementToken();
            words.add(new Word(form, term.toString(), place.startOffset(), place.endOffset()));
        }
        tokens.end();
        return words;
    }

    private static final class Splitting extends Analyzer {
        private final boolean english;

        Splitting(boolean english) {
            this.english = english;
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return new MappingCharFilter(WITHOUT_APOSTROPHES, text);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            var plain = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
            var twice = new KeywordRepeatFilter(plain);
            return new TokenStreamComponents(tokenizer, english ? new PorterStemFilter(twice) : twice);
        }
    }
}
