package org.kaijuan.answers.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The models there are, and how many texts may be embedded at once. A question that finds no place is answered without: waiting would
 * only make the next one wait longer.
 */
public final class Embedders {

    private final Map<Language, Embedder> models;
    private final Semaphore places;

    private Embedders(Map<Language, Embedder> models, int places) {
        this.models = models;
        this.places = new Semaphore(places);
    }

    /** @param places how many questions may be embedded at the same time */
    public static Embedders of(Map<Language, Embedder> models, int places) {
        Map<Language, Embedder> copy = new EnumMap<>(Language.class);
        copy.putAll(models);
        return new Embedders(copy, places);
    }

    /** Without any model. */
    public static Embedders none() {
        return of(Map.of(), 1);
    }

    /** The model for a language, if it is installed and works. */
    public Optional<Embedder> model(Language language) {
        return Optional.ofNullable(models.get(language));
    }

    /** The packed vector of a question; empty without a model or a place. */
    Optional<short[]> embed(Language language, String text) {
        Embedder model = models.get(language);
        if (model == null || text.isEmpty() || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Vectors.packed(model.embed(text)));
        } finally {
            places.release();
        }
    }
}
