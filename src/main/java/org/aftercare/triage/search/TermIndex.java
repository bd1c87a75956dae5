package org.aftercare.triage.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lists of terms in memory, and how well each of them answers a query. Safe for use by several threads. */
final class TermIndex {
    private static final String TERMS = "terms";

    /** How soon a term that is repeated counts no more; Lucene's own value. */
    private static final float SATURATION = 1.2f;

    private final IndexSearcher searcher;
    private final int size;

    /**
     * Puts the lists into an index.
     *
     * @param brevity how much a short list is put before a long one, from 0 to 1
     */
    TermIndex(List<List<String>> documents, float brevity) {
        this.searcher = new IndexSearcher(written(documents));
        this.searcher.setSimilarity(new BM25Similarity(SATURATION, brevity));
        this.size = documents.size();
    }

    private static DirectoryReader written(List<List<String>> documents) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (var terms : documents) {
                var document = new Document();
                document.add(new TextField(TERMS, String.join(" ", terms), Store.NO));
                writer.addDocument(document);
            }
            // In one piece, documents have the numbers in the order they came in.
            writer.forceMerge(1);
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can be written", e);
        }
    }

    /** The score of every document, in their order; 0 for one in which nothing was found. */
    float[] scores(List<Alternatives> places) {
        var scores = new float[size];
        try {
            for (var hit : searcher.search(query(places), size).scoreDocs) {
                scores[hit.doc] = hit.score;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can be read", e);
        }
        return scores;
    }

    /** Built by hand: what was typed is never read as the syntax of a query. */
    private static Query query(List<Alternatives> places) {
        var query = new BooleanQuery.Builder();
        places.forEach(place -> query.add(best(place), Occur.SHOULD));
        return query.build();
    }

    private static Query best(Alternatives place) {
        var terms = place.weights().entrySet().stream()
                .<Query>map(each -> new BoostQuery(new TermQuery(new Term(TERMS, each.getKey())), each.getValue()))
                .toList();
        return new DisjunctionMaxQuery(terms, 0);
    }
}
