package org.kaijuan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kaijuan.answers.search.BankEntry;
import org.kaijuan.answers.search.Normaliser;

/**
 * The peer for search by characters: Lucene's BM25 over its standard analyzer, which measured best of its analyzers for short Chinese
 * questions. It gets the same normalised texts as ours, and an entry is worth its best phrasing.
 */
final class LuceneBank implements AutoCloseable {

    private static final int MOST_TERMS = 256;
    private static final int PHRASINGS = 100;

    private final Analyzer analyzer = new StandardAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneBank(List<BankEntry> bank) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (BankEntry entry : bank) {
                for (String phrasing : entry.phrasings()) {
                    Document document = new Document();
                    document.add(new StoredField("id", entry.id()));
                    document.add(new TextField("text", Normaliser.normalise(phrasing), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Ids of entries, best first. */
    List<String> rank(String question, int count) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms(Normaliser.normalise(question))) {
            query.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
        }
        Set<String> ids = new LinkedHashSet<>();
        for (ScoreDoc hit : searcher.search(query.build(), PHRASINGS).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids.stream().limit(count).toList();
    }

    private List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms.stream().distinct().limit(MOST_TERMS).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
