package org.kaijuan.answers.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One bank ready to be searched: of the province, or of a library. Immutable; a change of the bank makes a new one, in which only new
 * texts are embedded.
 */
public final class Segment {

    final List<String> entryIds;
    final List<Phrasing> phrasings;
    final TermField terms;
    final TermField pairs;
    final TermField sounds;
    final Map<Language, Vectors> vectors;
    final Spelling spelling;

    private Segment(List<String> entryIds, List<Phrasing> phrasings, Map<Language, Vectors> vectors) {
        this.entryIds = entryIds;
        this.phrasings = phrasings;
        this.vectors = vectors;
        this.spelling = new Spelling(phrasings);
        this.terms = TermField.of(phrasings.stream().map(Phrasing::terms).toList());
        this.pairs = TermField.of(
                phrasings.stream().map(each -> Terms.pairs(each.terms())).toList());
        this.sounds = TermField.of(phrasings.stream()
                .map(each -> Question.soundTerms(each.normal()))
                .toList());
    }

    /**
     * One way to ask for an entry.
     *
     * @param entry its place among the entries of the segment
     * @param shown as it was written
     * @param normal as it is compared
     */
    record Phrasing(int entry, String shown, String normal, Language language, List<String> terms) {}

    /** An empty bank. */
    public static Segment empty() {
        return new Segment(List.of(), List.of(), Map.of());
    }

    /**
     * Reads a bank. Phrasings that are the same after normalising count once for an entry; empty ones not at all.
     *
     * @param threads how many texts are embedded at the same time
     * @param progress told how many phrasings are embedded
     */
    public static Segment of(
            List<BankEntry> bank, Embedders embedders, VectorCache cache, int threads, IntConsumer progress) {
        List<Phrasing> phrasings = new ArrayList<>();
        List<String> ids = new ArrayList<>(bank.size());
        for (BankEntry entry : bank) {
            Set<String> seen = new HashSet<>();
            for (String shown : entry.phrasings()) {
                String normal = Normaliser.normalise(shown);
                if (!normal.isEmpty() && seen.add(normal)) {
                    phrasings.add(new Phrasing(ids.size(), shown, normal, Language.of(normal), Terms.single(normal)));
                }
            }
            ids.add(entry.id());
        }
        return new Segment(
                List.copyOf(ids), List.copyOf(phrasings), vectors(phrasings, embedders, cache, threads, progress));
    }

    private static Map<Language, Vectors> vectors(
            List<Phrasing> phrasings, Embedders embedders, VectorCache cache, int threads, IntConsumer progress) {
        Map<Language, Vectors> vectors = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            embedders.model(language).ifPresent(model -> {
                short[] @Nullable [] rows = new short[phrasings.size()][];
                embed(phrasings, language, model, cache, rows, threads, progress);
                vectors.put(language, Vectors.of(model.dimensions(), rows));
            });
        }
        return vectors;
    }

    private static void embed(
            List<Phrasing> phrasings,
            Language language,
            Embedder model,
            VectorCache cache,
            short[] @Nullable [] rows,
            int threads,
            IntConsumer progress) {
        List<Future<?>> parts = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(workers.submit(() -> {
                    for (int i = first; i < rows.length; i += threads) {
                        if (phrasings.get(i).language() == language) {
                            rows[i] = cache.of(model, phrasings.get(i).normal());
                            progress.accept(i);
                        }
                    }
                }));
            }
        }
        parts.forEach(Segment::join);
    }

    private static void join(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }

    /** How many entries it has. */
    public int size() {
        return entryIds.size();
    }
}
