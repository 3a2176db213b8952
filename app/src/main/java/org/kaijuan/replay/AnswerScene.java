package org.kaijuan.replay;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.kaijuan.answers.EntryImports;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One library opens a bank of a hundred answers in four categories (PUB-07); another takes the same bank over (PUB-16). */
@Component
@Order(60)
class AnswerScene implements Scene {

    /** Answers of early 2020 with their sources, as they come with Kaijuan. */
    private static final String TABLE = "/answers/epidemic-2020.csv";

    private final EntryImports imports;
    private final BusinessClock clock;
    private final Words words = new Words();

    AnswerScene(EntryImports imports, BusinessClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        takeOver(ensemble, new LibraryId("jxufe"), Scenes.at(2, 5, 9));
        takeOver(ensemble, new LibraryId("jxau"), Scenes.at(2, 10, 9));
    }

    private void takeOver(Ensemble ensemble, LibraryId library, Instant at) throws Exception {
        Actor director = ensemble.the("director", library);
        if (imports.list(director, library).isEmpty()) {
            clock.at(at, () -> read(director, library));
        }
    }

    private Object read(Actor director, LibraryId library) throws IOException {
        try (InputStream table = Objects.requireNonNull(AnswerScene.class.getResourceAsStream(TABLE), TABLE)) {
            return imports.run(director, library, words.the("answerBank"), table)
                    .orThrow();
        }
    }
}
