package org.kaijuan.answers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaijuan.command.Importer;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** {@code ./kaijuan import answers FILE… --library CODE}. */
@Component
class AnswersImporter implements Importer {

    private final EntryImports imports;

    AnswersImporter(EntryImports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return "answers";
    }

    @Override
    public Result run(Actor actor, LibraryId library, Path file, Rejects rejects) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return switch (imports.run(actor, library, file.getFileName().toString(), content)) {
                case Outcome.Done<ImportResult>(ImportResult result) -> {
                    result.refused().forEach(row -> rejects.refuse(row.row(), row.reason()));
                    yield new Result(
                            result.read(),
                            result.created(),
                            result.updated(),
                            result.refused().size());
                }
                case Outcome.Refused<ImportResult>(Refusal refusal) -> {
                    rejects.refuse(1, refusal.sentence());
                    yield new Result(1, 0, 0, 1);
                }
            };
        }
    }
}
