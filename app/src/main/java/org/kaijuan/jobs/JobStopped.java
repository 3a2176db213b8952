package org.kaijuan.jobs;

/** Ends a job between two steps; never caught by a {@link JobKind}. */
public final class JobStopped extends RuntimeException {

    /** Why the job stops. */
    enum Why {
        CANCELLED,
        SHUTDOWN
    }

    private final Why why;

    JobStopped(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** Whether somebody cancelled the job; otherwise it goes on elsewhere. */
    public boolean isCancelled() {
        return why == Why.CANCELLED;
    }

    Why why() {
        return why;
    }
}
