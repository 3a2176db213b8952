package org.kaijuan.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaijuan.identity.PeopleImport;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** {@code ./kaijuan import people FILE --library CODE}. */
@Component
class PeopleImporter implements Importer {

    private final PeopleImport people;

    PeopleImporter(PeopleImport people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public Result run(Actor actor, LibraryId library, Path file, Rejects rejects) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            PeopleImport.Counts counts =
                    people.run(actor, library, file.getFileName().toString(), content, rejects::refuse);
            return new Result(counts.rows(), counts.created(), counts.updated(), counts.refused());
        }
    }
}
