package org.kaijuan.jobs;

import java.util.Map;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Text;

/** What a running job says and asks. */
public interface JobRun {

    JobId id();

    /** Who started it, with the permissions of that moment. */
    Actor actor();

    /** Where an earlier attempt of this job got to. */
    Optional<String> checkpoint();

    /** Notes where the work stands; call it in the transaction that did the work, and a repeat starts right after it. */
    void checkpoint(String where);

    /** Tells how much is done; cheap enough to be called for every row. Also the place where a wish to cancel is heard. */
    void progress(long done, long total);

    /**
     * Ends the job here if somebody cancelled it or this node is shutting down.
     *
     * @throws JobStopped which the kind lets pass
     */
    void checkCancelled();

    /** Keeps one row that could not be accepted, for the result page and its download. The same row twice counts once. */
    void refused(String position, Text reason);

    /** What came out, shown on the result page: message {@code job.<kind>.<name>} → value. */
    void result(Map<String, ?> facts);
}
