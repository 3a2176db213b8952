package org.kaijuan.command;

import java.io.IOException;
import java.nio.file.Path;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/** Reads files of one kind into a library: {@code ./kaijuan import KIND FILE… --library CODE}. */
public interface Importer {

    /** The KIND of the command line, e.g. {@code people}. */
    String kind();

    /**
     * Reads {@code file}; doing so again changes nothing.
     *
     * @throws IOException if the file cannot be read or is of another kind
     */
    Result run(Actor actor, LibraryId library, Path file, Rejects rejects) throws IOException;

    /** How many rows were read, and what became of them. */
    record Result(long read, long created, long updated, long refused) {

        Result plus(Result other) {
            return new Result(
                    read + other.read, created + other.created, updated + other.updated, refused + other.refused);
        }
    }

    /** Takes down the rows that were refused. */
    interface Rejects {

        /**
         * @param position of the row in its file as a person counts, beginning with 1
         * @param reason what is wrong with it
         */
        void refuse(long position, Text reason);
    }
}
