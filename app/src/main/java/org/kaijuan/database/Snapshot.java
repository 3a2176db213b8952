package org.kaijuan.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small part of the database that changes rarely, kept in memory on every node. The transaction that changes it sees its
 * own change; everybody else sees it once committed, on other nodes within a second.
 *
 * <p>It needs a table {@code <schema>.revision (value bigint)} with one row. Raising it also makes writers take turns, so
 * numbers that they draw afterwards grow in the order in which the changes become visible.
 */
public final class Snapshot<T> {

    private static final long RECHECK_NANOS = 1_000_000_000L;

    private record Held<T>(long revision, long checkedAt, T value) {}

    private final JdbcClient jdbc;
    private final String schema;
    private final Supplier<T> load;
    private final AtomicLong changesHere = new AtomicLong();
    private volatile @Nullable Held<T> held;

    /** @param schema a name from the program's text, never from outside */
    public Snapshot(JdbcClient jdbc, String schema, Supplier<T> load) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.load = load;
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return load.get();
        }
        Held<T> current = held;
        if (current != null && System.nanoTime() - current.checkedAt() < RECHECK_NANOS) {
            return current.value();
        }
        return refresh(current);
    }

    private T refresh(@Nullable Held<T> current) {
        long changes = changesHere.get();
        long revision = jdbc.sql("select value from " + schema + ".revision")
                .query(Long.class)
                .single();
        T value = current != null && current.revision() == revision ? current.value() : load.get();
        if (changes == changesHere.get()) {
            held = new Held<>(revision, System.nanoTime(), value);
        }
        return value;
    }

    /** To be called within the transaction that changes what is held, before it reads or writes. */
    public void change() {
        jdbc.sql("update " + schema + ".revision set value = value + 1").update();
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
                changesHere.incrementAndGet();
                held = null;
            }
        });
    }
}
