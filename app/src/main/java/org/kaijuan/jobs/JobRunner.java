package org.kaijuan.jobs;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
        Optional<JobStore.Order> order = store.begin(id, clock.instant());
        if (order.isEmpty()) {
            return;
        }
        if (order.get().attempt() > MAX_ATTEMPTS) {
            store.end(id, JobState.FAILED, "gave up after " + MAX_ATTEMPTS + " attempts", clock.instant());
            return;
        }
        execute(id, order.get(), new RunningJob(id, order.get(), store, shuttingDown));
    }

    void run(Recurring work) {
        try {
            work.work().run();
        } catch (Exception e) {
            throw new IllegalStateException("recurring work " + work.key() + " failed", e);
        }
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
            String trace = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Job {} ({}) failed [{}]", id, order.kind(), trace, e);
            store.end(id, JobState.FAILED, trace, clock.instant());
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
