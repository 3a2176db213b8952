/**
 * Long work: started by a person or by the calendar, run by any node, exactly by one at a time.
 *
 * <p>A {@link org.kaijuan.jobs.JobKind} is what a module can do in the background; {@link org.kaijuan.jobs.Jobs#start} makes a
 * job of it in the caller's transaction. States: {@code waiting → running → done | failed | cancelled}. While it runs it tells
 * its progress, collects rows that it had to refuse, and may note a checkpoint; afterwards its page keeps the result.
 *
 * <p>Invariants and why they hold:
 *
 * <ul>
 *   <li>One node runs a job at a time: nodes pick due rows of {@code scheduled_tasks} with {@code for update skip locked}
 *       (db-scheduler) and renew a heartbeat.
 *   <li>A killed node's jobs run again: when heartbeats stop, another node picks the row up, and the job goes on from its
 *       checkpoint. Kinds must therefore be repeatable between two checkpoints.
 *   <li>A job holds what its starter might do at that moment, never more.
 *   <li>Cancelling is a wish that the job grants at its next {@link org.kaijuan.jobs.JobRun#checkCancelled()}.
 * </ul>
 *
 * <p>A job's log lines, its page and its failure carry the trace id of the request that started it. Jobs, retries and schedules
 * run on system time. Tables: {@code jobs.job}, {@code jobs.refused_row}, {@code
 * jobs.scheduled_tasks}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "audit"})
@NullMarked
package org.kaijuan.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
