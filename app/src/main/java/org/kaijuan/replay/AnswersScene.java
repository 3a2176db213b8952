package org.kaijuan.replay;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.kaijuan.answers.EntryImports;
import org.kaijuan.answers.ImportResult;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The bank of a hundred answers about the epidemic: published by 江西财经大学 (PUB-07), taken over by 江西农业大学 (PUB-16). A
 * table that is imported again changes nothing.
 */
@Component
@Order(60)
class AnswersScene implements Scene {

    private static final String TABLE = "epidemic-2020.csv";
    private static final LibraryId PUBLISHER = new LibraryId("jxufe");
    private static final LibraryId ADOPTER = new LibraryId("jxau");

    private final EntryImports imports;
    private final BusinessClock clock;

    AnswersScene(EntryImports imports, BusinessClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        take(ensemble.the("librarian", PUBLISHER), PUBLISHER, Scenes.at(2, 10, 10));
        take(ensemble.the("librarian", ADOPTER), ADOPTER, Scenes.at(2, 12, 15));
    }

    private void take(Actor librarian, LibraryId library, Instant at) throws Exception {
        clock.at(at, () -> imported(librarian, library).orThrow());
    }

    private Outcome<ImportResult> imported(Actor librarian, LibraryId library) throws IOException {
        try (InputStream table = Objects.requireNonNull(EntryImports.class.getResourceAsStream("/answers/" + TABLE))) {
            return imports.run(librarian, library, TABLE, table);
        }
    }
}
