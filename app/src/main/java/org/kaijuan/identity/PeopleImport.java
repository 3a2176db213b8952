package org.kaijuan.identity;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/** A file of people in one go, for who has looked at it before: the command line. */
public interface PeopleImport {

    /** What became of the rows. */
    record Counts(long rows, long created, long updated, long refused) {}

    /**
     * Reads xlsx or CSV and writes all rows that are not refused; doing so again changes nothing.
     *
     * @param rejects takes position and reason of each refused row
     * @throws IOException if the file cannot be read as a table of people
     */
    Counts run(Actor actor, LibraryId library, String filename, InputStream content, BiConsumer<Long, Text> rejects)
            throws IOException;
}
