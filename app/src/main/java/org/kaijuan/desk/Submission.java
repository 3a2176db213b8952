package org.kaijuan.desk;

import java.time.Instant;
import java.util.Map;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/** A well-formed request that is about to be accepted: the moment at which a kind may still refuse it. */
public record Submission(RequestId id, LibraryId library, Map<String, String> fields, PersonId reader, Instant at) {

    public Submission {
        fields = Map.copyOf(fields);
    }
}
