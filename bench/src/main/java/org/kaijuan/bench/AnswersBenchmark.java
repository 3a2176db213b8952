package org.kaijuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kaijuan.answers.search.AnswerIndex;
import org.kaijuan.answers.search.Band;
import org.kaijuan.answers.search.Bands;
import org.kaijuan.answers.search.BankEntry;
import org.kaijuan.answers.search.Embedders;
import org.kaijuan.answers.search.Found;
import org.kaijuan.answers.search.Language;
import org.kaijuan.answers.search.Lens;
import org.kaijuan.answers.search.Match;
import org.kaijuan.answers.search.NativeLibraries;
import org.kaijuan.answers.search.OnnxEmbedder;
import org.kaijuan.answers.search.Question;
import org.kaijuan.answers.search.Segment;
import org.kaijuan.answers.search.VectorCache;
import org.kaijuan.answers.search.View;
import org.kaijuan.answers.search.Weights;

/**
 * How well and how fast the bank answers, with the shipped defaults, beside characters alone (Lucene's BM25) and vectors alone (the same
 * model): over the shipped questions, or over {@code --bank FILE --queries FILE}.
 */
final class AnswersBenchmark implements Benchmark {

    private static final int DEPTH = 10;
    private static final int SHORT = 15;
    private static final int LONG = 25;
    private static final int WARM_UP = 200;
    private static final int ENOUGH_TIMES = 1_000;

    private final AnswerIndex index = new AnswerIndex(Bands.SHIPPED);

    /** The peer: the models as they come, without our lens, and the bank as they see it. */
    private Embedders bare = Embedders.none();

    private List<View> bareViews = List.of();

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        NativeLibraries.unpackInto(workspace.folder.resolve("native"));
        double before = residentMiB();
        OnnxEmbedder chinese = OnnxEmbedder.of(Language.ZH);
        OnnxEmbedder english = OnnxEmbedder.of(Language.EN);
        Embedders models = Embedders.of(Map.of(Language.ZH, Lens.before(chinese), Language.EN, english), 1);
        bare = Embedders.of(Map.of(Language.ZH, chinese, Language.EN, english), 1);
        List<BankEntry> bank =
                workspace.inputs.bank() == null ? QuestionSet.shippedBank() : QuestionSet.bank(workspace.inputs.bank());
        List<Figure> figures = new ArrayList<>();
        long begin = System.nanoTime();
        Segment segment = Segment.of(bank, models, VectorCache.inMemory(), cores(), _ -> {});
        figures.add(Figure.alone("answers.index", (System.nanoTime() - begin) / 1e9, "s", bank.size()));
        figures.add(Figure.alone("answers.memory", residentMiB() - before, "MiB", bank.size()));
        bareViews = List.of(View.of(Segment.of(bank, bare, VectorCache.inMemory(), cores(), _ -> {})));
        List<View> views = List.of(View.of(segment));
        try (LuceneBank lucene = new LuceneBank(bank)) {
            if (workspace.inputs.queries() != null) {
                measure("answers", views, models, lucene, QuestionSet.questions(workspace.inputs.queries()), figures);
                return figures;
            }
            for (String half : List.of("tune", "test")) {
                measure("answers." + half, views, models, lucene, QuestionSet.shippedQuestions(half), figures);
            }
        }
        return figures;
    }

    private void measure(
            String name,
            List<View> views,
            Embedders models,
            LuceneBank lucene,
            List<QuestionSet.Asked> questions,
            List<Figure> figures)
            throws Exception {
        Retrieval ours = new Retrieval();
        Retrieval characters = new Retrieval();
        Retrieval vectors = new Retrieval();
        Directness directness = new Directness();
        for (QuestionSet.Asked asked : questions) {
            Question question = Question.of(asked.question(), null, models, views);
            Question asWritten = Question.of(asked.question(), null, bare);
            Found found = index.find(views, question, DEPTH);
            List<String> ranked = ids(found.matches());
            directness.add(asked, found.band() == Band.ANSWER, ranked);
            if (asked.isAnswerable()) {
                ours.add(ranked, asked.grades());
                characters.add(lucene.rank(asked.question(), DEPTH), asked.grades());
                vectors.add(ids(index.rank(bareViews, asWritten, Weights.MEANING_ALONE, DEPTH)), asked.grades());
                directness.addWithout(index.find(without(asked, views), question, DEPTH));
            }
        }
        quality(name, ours, "bm25", characters, figures);
        quality(name, ours, "vectors", vectors, figures);
        figures.addAll(directness.figures(name));
        speed(name, views, models, lucene, questions, figures);
    }

    private static List<View> without(QuestionSet.Asked asked, List<View> views) {
        return views.stream()
                .map(view -> new View(view.segment(), asked.grades().keySet()))
                .toList();
    }

    private static void quality(String name, Retrieval ours, String peerName, Retrieval peer, List<Figure> figures) {
        int n = ours.count();
        if (n == 0) {
            return;
        }
        figures.add(Figure.of(name + ".mrr@10/" + peerName, ours.mrr(), peer.mrr(), "%", n));
        figures.add(Figure.of(name + ".hit@1/" + peerName, ours.hitAt1(), peer.hitAt1(), "%", n));
        figures.add(Figure.of(name + ".hit@5/" + peerName, ours.hitAt5(), peer.hitAt5(), "%", n));
        figures.add(Figure.of(name + ".ndcg@10/" + peerName, ours.ndcg(), peer.ndcg(), "%", n));
    }

    /** The direct band: how much it covers, how often it is right, and what it says where nothing is right. */
    private static final class Directness {

        private int answerable;
        private int covered;
        private int right;
        private int unanswerable;
        private int wronglyAnswered;
        private int withoutEntry;
        private int answeredWithout;

        void add(QuestionSet.Asked asked, boolean isDirect, List<String> ranked) {
            if (!asked.isAnswerable()) {
                unanswerable++;
                wronglyAnswered += isDirect ? 1 : 0;
                return;
            }
            answerable++;
            covered += isDirect ? 1 : 0;
            right += isDirect && asked.grades().containsKey(ranked.getFirst()) ? 1 : 0;
        }

        /** The hardest unanswerable question of all: one of the bank's subject, whose entry was taken out. */
        void addWithout(Found found) {
            withoutEntry++;
            answeredWithout += found.band() == Band.ANSWER ? 1 : 0;
        }

        List<Figure> figures(String name) {
            List<Figure> figures = new ArrayList<>();
            if (withoutEntry > 0) {
                figures.add(Figure.alone(
                        name + ".direct.though-taken-out", 100.0 * answeredWithout / withoutEntry, "%", withoutEntry));
            }
            if (answerable > 0) {
                figures.add(Figure.alone(name + ".direct.coverage", 100.0 * covered / answerable, "%", answerable));
            }
            if (covered > 0) {
                figures.add(Figure.alone(name + ".direct.precision", 100.0 * right / covered, "%", covered));
            }
            if (unanswerable > 0) {
                figures.add(Figure.alone(
                        name + ".direct.false", 100.0 * wronglyAnswered / unanswerable, "%", unanswerable));
            }
            return figures;
        }
    }

    private void speed(
            String name,
            List<View> views,
            Embedders models,
            LuceneBank lucene,
            List<QuestionSet.Asked> questions,
            List<Figure> figures)
            throws Exception {
        List<String> usual = questions.stream()
                .map(QuestionSet.Asked::question)
                .filter(question -> question.length() >= SHORT && question.length() <= LONG)
                .toList();
        if (usual.isEmpty()) {
            return;
        }
        Samples ours = times(usual, question -> index.find(views, Question.of(question, null, models, views), DEPTH));
        Samples characters = times(usual, question -> lucene.rank(question, DEPTH));
        Samples vectors = times(
                usual,
                question -> index.rank(bareViews, Question.of(question, null, bare), Weights.MEANING_ALONE, DEPTH));
        String what = name + ".latency.";
        figures.add(Figure.of(what + "p50/bm25", ours.median(), characters.median(), "ms", ours.count()));
        figures.add(Figure.of(what + "p50/vectors", ours.median(), vectors.median(), "ms", ours.count()));
        figures.add(Figure.of(what + "p95/vectors", ours.p95(), vectors.p95(), "ms", ours.count()));
        figures.add(Figure.of(what + "p99/vectors", ours.p99(), vectors.p99(), "ms", ours.count()));
    }

    private interface Asking {
        Object ask(String question) throws Exception;
    }

    /** One after the other in one thread: what one core does. */
    private static Samples times(List<String> questions, Asking asking) throws Exception {
        int[] next = new int[1];
        Callable<Object> one = () -> asking.ask(questions.get(next[0]++ % questions.size()));
        return Samples.of(WARM_UP, Math.max(ENOUGH_TIMES, questions.size()), one);
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(Match::entryId).toList();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Of this process; 0 where the system does not tell. */
    private static double residentMiB() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        System.gc();
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(0);
    }
}
