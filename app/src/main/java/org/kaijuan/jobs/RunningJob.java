package org.kaijuan.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Text;

/** A job while this node runs it. Writes progress at most twice a second, however often it is told. */
final class RunningJob implements JobRun {

    private static final long WRITE_EVERY_NANOS = 500_000_000L;

    private final JobId id;
    private final JobStore.Order order;
    private final JobStore store;
    private final BooleanSupplier shuttingDown;
    private long writtenAt = System.nanoTime() - WRITE_EVERY_NANOS;
    private long done;
    private long total;

    RunningJob(JobId id, JobStore.Order order, JobStore store, BooleanSupplier shuttingDown) {
        this.id = id;
        this.order = order;
        this.store = store;
        this.shuttingDown = shuttingDown;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Actor actor() {
        return order.actor();
    }

    @Override
    public Optional<String> checkpoint() {
        return order.checkpoint();
    }

    @Override
    public void checkpoint(String where) {
        store.checkpoint(id, where);
    }

    @Override
    public void progress(long done, long total) {
        this.done = done;
        this.total = total;
        if (System.nanoTime() - writtenAt < WRITE_EVERY_NANOS) {
            return;
        }
        writtenAt = System.nanoTime();
        stopIf(store.progress(id, done, total) == JobStore.Wish.CANCEL);
    }

    @Override
    public void checkCancelled() {
        stopIf(store.isCancelRequested(id));
    }

    @Override
    public void refused(String position, Text reason) {
        store.refuse(id, position, reason);
    }

    @Override
    public void result(Map<String, ?> facts) {
        store.result(id, facts);
    }

    /** Writes the last progress that was told. */
    void flush() {
        if (total > 0) {
            store.progress(id, done, total);
        }
    }

    private void stopIf(boolean cancelled) {
        if (cancelled) {
            throw new JobStopped(JobStopped.Why.CANCELLED);
        }
        if (shuttingDown.getAsBoolean()) {
            throw new JobStopped(JobStopped.Why.SHUTDOWN);
        }
    }
}
