package org.kaijuan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kaijuan.answers.search.Embedder;
import org.kaijuan.answers.search.Language;
import org.kaijuan.answers.search.Lens;
import org.kaijuan.answers.search.NativeLibraries;
import org.kaijuan.answers.search.Normaliser;
import org.kaijuan.answers.search.OnnxEmbedder;

/**
 * What the lens is worth on questions that it was not fitted to: fitted to four fifths of the groups of phrasings, how often does a phrasing
 * of the last fifth stand nearest to another of its own group, among all, beside the bare model. With {@code -Dlens.write=FILE} (in
 * {@code JAVA_TOOL_OPTIONS}) it also fits the shipped lens, to all groups.
 */
final class LensBenchmark implements Benchmark {

    private static final int FOLDS = 5;

    @Override
    public String name() {
        return "lens";
    }

    @Override
    public boolean isLarge() {
        return true;
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        NativeLibraries.unpackInto(workspace.folder.resolve("native"));
        List<List<float[]>> groups = new ArrayList<>();
        try (Embedder model = OnnxEmbedder.of(Language.ZH)) {
            for (List<String> group : QuestionSet.sameQuestions()) {
                groups.add(group.stream()
                        .map(Normaliser::normalise)
                        .map(model::embed)
                        .toList());
            }
        }
        String file = System.getProperty("lens.write", "");
        if (!file.isEmpty()) {
            write(LensFit.to(groups), Path.of(file));
        }
        long begin = System.nanoTime();
        Lens lens = LensFit.to(part(groups, false));
        double seconds = (System.nanoTime() - begin) / 1e9;
        double bare = nearestIsSame(groups);
        double seen = nearestIsSame(groups.stream()
                .map(group -> group.stream().map(lens::through).toList())
                .toList());
        return List.of(
                Figure.of(
                        "lens.hit@1/model", seen, bare, "%", part(groups, true).size()),
                Figure.alone("lens.fit", seconds, "s", groups.size()));
    }

    private static <T> List<T> part(List<T> all, boolean isUnseen) {
        return IntStream.range(0, all.size())
                .filter(i -> (i % FOLDS == FOLDS - 1) == isUnseen)
                .mapToObj(all::get)
                .toList();
    }

    /** How many of a hundred phrasings of the unseen groups are nearest to one of their own group, among the phrasings of all. */
    private static double nearestIsSame(List<List<float[]>> groups) {
        int asked = 0;
        int right = 0;
        for (List<float[]> group : part(groups, true)) {
            for (float[] text : group) {
                asked++;
                right += nearest(text, groups) == group ? 1 : 0;
            }
        }
        return 100.0 * right / asked;
    }

    private static List<float[]> nearest(float[] text, List<List<float[]>> groups) {
        List<float[]> nearest = List.of();
        float best = -1;
        for (List<float[]> group : groups) {
            for (float[] other : group) {
                float cosine = other == text ? -1 : Matrix.dot(text, other);
                if (cosine > best) {
                    best = cosine;
                    nearest = group;
                }
            }
        }
        return nearest;
    }

    private static void write(Lens lens, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            lens.write(out);
        }
    }
}
