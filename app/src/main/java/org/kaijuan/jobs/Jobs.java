package org.kaijuan.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long work: start it, watch it, cancel it. */
@Service
public class Jobs {

    /** To see the jobs of others; one's own are always visible. */
    public static final String READ = "jobs:job:read";

    /** To cancel the jobs of others. */
    public static final String CANCEL = "jobs:job:cancel";

    private static final int MOST_EXPORTED = 5000;

    private final JobStore store;
    private final JobQueries queries;
    private final JobScheduler scheduler;
    private final Audit audit;
    private final Clock clock;

    Jobs(JobStore store, JobQueries queries, JobScheduler scheduler, Audit audit, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a job that begins as soon as the caller's transaction has committed.
     *
     * @param kind key of a {@link JobKind}
     * @param parameters of the class that the kind asks for
     * @param library whose staff may watch it; absent for the province's own
     */
    @Transactional
    public JobId start(Actor actor, String kind, Record parameters, @Nullable LibraryId library) {
        JobId id = JobId.next();
        store.insert(id, kind, actor, parameters, library, clock.instant());
        scheduler.schedule(id);
        audit.record(actor, "jobs.job.started", library, "job", id.toString(), Map.of("kind", kind));
        return id;
    }

    /** The job, if it is the actor's own or in their scope. */
    @Transactional(readOnly = true)
    public JobView get(Actor actor, JobId id) {
        return queries.find(id)
                .filter(job -> isVisible(actor, job))
                .orElseThrow(() -> new NotFoundException("job " + id));
    }

    /** The jobs that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public JobsPage list(Actor actor, JobFilter filter, @Nullable JobId before, int limit) {
        return queries.list(actor, actor.scope(READ), filter, before, limit);
    }

    /** Asks the job to end at its next step; one that has not begun is cancelled at once. */
    @Transactional
    public Outcome<JobId> cancel(Actor actor, JobId id) {
        JobView job = get(actor, id);
        if (!isOwn(actor, job) && !mayCancel(actor, job)) {
            return Outcome.refused("jobs.not-yours", job.actorName());
        }
        if (!store.requestCancel(id, clock.instant())) {
            return Outcome.refused("jobs.already-over");
        }
        audit.record(actor, "jobs.job.cancelled", job.library(), "job", id.toString(), Map.of("kind", job.kind()));
        return Outcome.done(id);
    }

    /** Hands every refused row of the job to {@code row}, in order, without holding them all in memory. */
    @Transactional(readOnly = true)
    public void refusedRows(Actor actor, JobId id, Consumer<RefusedRow> row) {
        get(actor, id);
        queries.refusedRows(id, Optional.empty(), row);
    }

    /** The first {@code limit} refused rows, for the result page. */
    @Transactional(readOnly = true)
    public List<RefusedRow> refusedRows(Actor actor, JobId id, int limit) {
        get(actor, id);
        List<RefusedRow> rows = new ArrayList<>();
        queries.refusedRows(id, Optional.of(limit), rows::add);
        return rows;
    }

    /** The newest jobs that the actor may see, at most 5,000, for a file; that they were exported is recorded. */
    @Transactional
    public List<JobView> export(Actor actor) {
        List<JobView> exported = list(actor, JobFilter.ALL, null, MOST_EXPORTED).jobs();
        audit.exported(actor, actor.library(), "jobs.jobs", exported.size());
        return exported;
    }

    /** What the calendar starts, for people of the province who may see jobs; nobody else. */
    @Transactional(readOnly = true)
    public List<RecurringView> recurring(Actor actor) {
        return actor.library() == null && actor.mayAnywhere(READ) ? queries.recurring() : List.of();
    }

    /**
     * Erases up to {@code most} jobs that were over before {@code before}, with the rows that they refused.
     *
     * @param library whose; absent for the province's own
     * @return how many went
     */
    @Transactional
    public int eraseEnded(@Nullable LibraryId library, Instant before, int most) {
        return store.eraseEnded(library, before, most);
    }

    /** Whether this actor would be allowed to cancel this job. */
    public boolean mayEnd(Actor actor, JobView job) {
        return !job.state().isOver() && (isOwn(actor, job) || mayCancel(actor, job));
    }

    /** One row that a job could not accept. */
    public record RefusedRow(String position, Text reason) {}

    private static boolean isVisible(Actor actor, JobView job) {
        return isOwn(actor, job) || covers(actor, READ, job);
    }

    private static boolean mayCancel(Actor actor, JobView job) {
        return covers(actor, CANCEL, job);
    }

    private static boolean isOwn(Actor actor, JobView job) {
        return job.actor() != null && actor.is(job.actor());
    }

    /** Jobs of no library belong to the people of the province. */
    private static boolean covers(Actor actor, String permission, JobView job) {
        return job.library() == null
                ? actor.library() == null && actor.mayAnywhere(permission)
                : actor.may(permission, job.library());
    }
}
