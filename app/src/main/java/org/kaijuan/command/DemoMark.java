package org.kaijuan.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kaijuan.database.Migrations;

/** The file that tells a demonstration's data folder from an installation's, so that nobody plays 2020 into real data. */
final class DemoMark {

    private static final String NAME = "this-is-a-demo";

    private DemoMark() {}

    /** Whether the data in {@code folder} is a demonstration's, also one that came back from a backup. */
    static boolean isSet(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * Marks an empty installation; does nothing if it is marked already.
     *
     * @throws CommandException if there is data that is no demonstration's
     */
    static void set(Installation installation) throws IOException {
        Path mark = installation.data().path().resolve(NAME);
        if (Files.exists(mark)) {
            return;
        }
        if (!new Migrations(installation.database()).versions().isEmpty()) {
            throw new CommandException(
                    "There is an installation in " + installation.data().path()
                            + ", not a demonstration. Run it with ./kaijuan start, or give the demo a folder of its own with"
                            + " --data.");
        }
        Files.writeString(
                mark, "A demonstration of Kaijuan; see ./kaijuan demo --help\n", StandardOpenOption.CREATE_NEW);
    }
}
