package org.kaijuan.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaijuan.database.DataFolder;

/**
 * The file that tells the data folder of a drill from an installation's: whatever starts on it keeps its channels off and says
 * on every page that this is a drill. It goes into backups, so a copy of the copy is a drill too.
 */
final class DrillMark {

    private static final String NAME = "this-is-a-drill";

    private DrillMark() {}

    static boolean isSet(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static void set(DataFolder data) throws IOException {
        Files.writeString(
                data.path().resolve(NAME), "A copy in which a plan is rehearsed; see ./kaijuan drill --help\n");
    }
}
