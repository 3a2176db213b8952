package org.kaijuan.jobs;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.kaijuan.web.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs one picked job to its end, whatever end that is. */
@Component
class JobRunner {

    /** A job that took this many nodes down with it is not tried again. */
    static final int MAX_ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final ObjectProvider<JobKind<?>> kinds;
    private final Clock clock;

    JobRunner(JobStore store, ObjectProvider<JobKind<?>> kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    void run(JobId id, BooleanSupplier shuttingDown) {
        store.begin(id, clock.instant())
                .ifPresent(order -> Trace.under(order.trace(), () -> run(id, order, shuttingDown)));
    }

    private void run(JobId id, JobStore.Order order, BooleanSupplier shuttingDown) {
        if (order.attempt() > MAX_ATTEMPTS) {
            LOG.error("Job {} ({}) took {} nodes down and is not tried again", id, order.kind(), MAX_ATTEMPTS);
            store.end(id, JobState.FAILED, order.trace(), clock.instant());
            return;
        }
        execute(id, order, new RunningJob(id, order, store, shuttingDown));
    }

    void run(Recurring work) {
        Trace.under(Trace.fresh(), () -> {
            try {
                work.work().run();
            } catch (Exception e) {
                throw new IllegalStateException("recurring work " + work.key() + " failed", e);
            }
        });
    }

    private void execute(JobId id, JobStore.Order order, RunningJob run) {
        try {
            execute(kind(order.kind()), order, run);
            run.flush();
            store.end(id, JobState.DONE, null, clock.instant());
        } catch (JobStopped stopped) {
            switch (stopped.why()) {
                case CANCELLED -> store.end(id, JobState.CANCELLED, null, clock.instant());
                case SHUTDOWN -> {
                    store.release(id);
                    throw stopped;
                }
            }
        } catch (Exception e) {
            LOG.error("Job {} ({}) failed", id, order.kind(), e);
            store.end(id, JobState.FAILED, order.trace(), clock.instant());
        }
    }

    private <P extends Record> void execute(JobKind<P> kind, JobStore.Order order, RunningJob run) throws Exception {
        kind.run(store.parameters(order.parameters(), kind.parameters()), run);
    }

    private JobKind<?> kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job kind " + key));
    }
}
