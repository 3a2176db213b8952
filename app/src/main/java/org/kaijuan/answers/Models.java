package org.kaijuan.answers;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaijuan.answers.search.Embedder;
import org.kaijuan.answers.search.Embedders;
import org.kaijuan.answers.search.Language;
import org.kaijuan.answers.search.Lens;
import org.kaijuan.answers.search.NativeLibraries;
import org.kaijuan.answers.search.OnnxEmbedder;
import org.kaijuan.answers.search.VectorCache;
import org.kaijuan.database.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The models of this node and the vectors it has computed. A model that is missing or broken is no reason not to answer: the bank is
 * then searched by characters and syllables alone, which the health page says.
 */
@Component
class Models {

    private static final Logger log = LoggerFactory.getLogger(Models.class);

    private final DataFolder data;
    private final boolean isWanted;
    private final Map<Language, String> failures = new EnumMap<>(Language.class);
    private volatile Embedders embedders = Embedders.none();
    private volatile VectorCache cache = VectorCache.inMemory();
    private volatile boolean isLoaded;

    /** @param isWanted false on machines that should do without, e.g. with little memory */
    Models(DataFolder data, @Value("${kaijuan.answers.models:true}") boolean isWanted) {
        this.data = data;
        this.isWanted = isWanted;
    }

    /** Loads what is there; takes seconds, and is done once. */
    synchronized void load() {
        if (isLoaded || !isWanted) {
            isLoaded = true;
            return;
        }
        Map<Language, Embedder> models = new EnumMap<>(Language.class);
        try {
            NativeLibraries.unpackInto(data.path().resolve("native"));
            cache = VectorCache.in(data.path().resolve("index").resolve("answers.vectors"));
        } catch (IOException e) {
            log.warn("nothing can be kept in {}", data.path(), e);
        }
        for (Language language : Language.values()) {
            load(language).ifPresent(model -> models.put(language, model));
        }
        embedders = Embedders.of(models, places());
        isLoaded = true;
    }

    private Optional<Embedder> load(Language language) {
        try {
            return Optional.of(Lens.before(OnnxEmbedder.of(language)));
        } catch (IOException e) {
            log.warn("answers are found by characters alone in {}", language, e);
            failures.put(language, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** One question a core, and one core left for everything else. */
    private static int places() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** None before {@link #load}. */
    Embedders embedders() {
        return embedders;
    }

    VectorCache cache() {
        return cache;
    }

    boolean isWhole() {
        return isLoaded && isWanted && failures.isEmpty();
    }

    /** For the health page: each language and whether its model works. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (Language language : Language.values()) {
            String working = embedders.model(language).isPresent() ? "ok" : isLoaded ? "missing" : "loading";
            state.put(language.name().toLowerCase(Locale.ROOT), failures.getOrDefault(language, working));
        }
        return state;
    }
}
