package org.kaijuan.report;

import java.util.Optional;
import java.util.UUID;

/** Reads what the libraries sent for a notice. */
interface SubmissionReader {

    /** The answers as they are now; nothing if there is no such notice. */
    Optional<Submissions> read(UUID notice);
}
