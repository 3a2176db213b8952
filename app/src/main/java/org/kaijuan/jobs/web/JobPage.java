package org.kaijuan.jobs.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaijuan.jobs.JobState;
import org.kaijuan.jobs.JobView;
import org.kaijuan.jobs.Jobs.RefusedRow;

/** One job: where it stands, what came out, which rows it refused. */
public record JobPage(JobView job, boolean mayCancel, List<RefusedRow> refused, Instant now) {

    public JobPage {
        refused = List.copyOf(refused);
    }

    static JobPage of(JobView job, boolean mayCancel, List<RefusedRow> refused, Clock clock) {
        return new JobPage(job, mayCancel, refused, clock.instant());
    }

    /** Tone of the state's badge. */
    public static String tone(JobView job) {
        return switch (job.state()) {
            case WAITING -> "quiet";
            case RUNNING -> "wait";
            case DONE -> job.refused() > 0 ? "wait" : "done";
            case FAILED -> "danger";
            case CANCELLED -> "quiet";
        };
    }

    /** Minutes still to go at the pace so far, at least one; absent while nobody can know. */
    public Optional<Long> minutesLeft() {
        Instant started = job.startedAt();
        if (job.state() != JobState.RUNNING || started == null || job.done() == 0 || job.total() == 0) {
            return Optional.empty();
        }
        long soFar = Duration.between(started, now).toMillis();
        long left = soFar * (job.total() - job.done()) / job.done();
        return Optional.of(Math.max(1, Math.round(left / 60_000.0)));
    }
}
