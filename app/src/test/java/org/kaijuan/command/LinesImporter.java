package org.kaijuan.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** An importer for the test of the command: takes lines, refuses empty ones, and keeps none. */
@Component
class LinesImporter implements Importer {

    @Override
    public String kind() {
        return "test-lines";
    }

    @Override
    public Result run(Actor actor, LibraryId library, Path file, Rejects rejects) throws IOException {
        List<String> lines = Files.readAllLines(file);
        long refused = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                rejects.refuse(i + 1, Text.of("recurring.backup.write")); // any text that there is
                refused++;
            }
        }
        return new Result(lines.size(), lines.size() - refused, 0, refused);
    }
}
