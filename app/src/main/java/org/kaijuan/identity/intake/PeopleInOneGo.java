package org.kaijuan.identity.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kaijuan.identity.PeopleImport;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.TableFile;
import org.springframework.stereotype.Component;

/** Preview and application after each other. The batch stays, so that it can be undone on its page. */
@Component
class PeopleInOneGo implements PeopleImport {

    private final PeopleIntake intake;

    PeopleInOneGo(PeopleIntake intake) {
        this.intake = intake;
    }

    @Override
    public Counts run(
            Actor actor, LibraryId library, String filename, InputStream content, BiConsumer<Long, Text> rejects)
            throws IOException {
        TableFile table = orUnreadable(TableFile.read(content, filename));
        UUID batch = orUnreadable(intake.preview(actor, library, filename, table));
        BatchView applied = intake.apply(actor, batch).orThrow();
        try (Stream<RowView> refused = intake.refused(actor, batch)) {
            refused.forEach(row -> {
                if (row.reason() != null) {
                    rejects.accept(row.position(), row.reason());
                }
            });
        }
        return new Counts(applied.rows(), applied.created(), applied.updated(), applied.refused());
    }

    private static <T> T orUnreadable(Outcome<T> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IOException(refusal.code());
        };
    }
}
