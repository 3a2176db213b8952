package org.kaijuan.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This node's share of the cluster's work, wired by hand over db-scheduler. A scheduled row carries no data of its own: a
 * job's row is its data, and recurring work has none.
 */
@Component
class JobScheduler implements SmartLifecycle {

    private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("job");
    private static final String TABLE = "jobs.scheduled_tasks";
    private static final int THREADS = 6;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final DataSource dataSource;
    private final JobRunner runner;
    private final ObjectProvider<Recurring> recurring;
    private final Clock clock;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    JobScheduler(DataSource dataSource, JobRunner runner, ObjectProvider<Recurring> recurring, Clock clock) {
        this.dataSource = dataSource;
        this.runner = runner;
        this.recurring = recurring;
        this.clock = clock;
        // joins the caller's transaction: no job of an act that was rolled back
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    /** Puts the job into the queue, in the caller's transaction. */
    void schedule(JobId id) {
        client.scheduleIfNotExists(JOB.instance(id.toString()).build(), clock.instant());
        afterCommit(this::poke);
    }

    @Override
    public void start() {
        List<RecurringTask<Void>> calendar =
                recurring.orderedStream().map(this::task).toList();
        Task<Void> jobs = Tasks.oneTime(JOB)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plusSeconds(1)))
                .execute((instance, context) ->
                        runner.run(JobId.of(instance.getId()), context.getSchedulerState()::isShuttingDown));
        Scheduler started = Scheduler.create(dataSource, jobs)
                .startTasks(calendar)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(GRACE)
                .clock(clock::instant)
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.key(), schedule(work.rhythm()))
                .onDeadExecutionRevive()
                .onFailureReschedule()
                .execute((instance, context) -> runner.run(work));
    }

    private static Schedule schedule(Recurring.Rhythm rhythm) {
        return switch (rhythm) {
            case Recurring.Rhythm.Every(Duration pause) -> Schedules.fixedDelay(pause);
            case Recurring.Rhythm.Daily daily -> Schedules.daily(daily.zone(), daily.at());
        };
    }

    private void poke() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private static void afterCommit(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
