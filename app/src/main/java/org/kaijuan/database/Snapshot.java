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
 * <p>It needs a {@link Counter}. Raising it also makes writers take turns, so numbers that they draw afterwards grow in the
 * order in which the changes become visible.
 */
public final class Snapshot<T> {

    private static final long RECHECK_NANOS = 1_000_000_000L;

    /**
     * A row that says how often the part has been changed; all names from the program's text, never from outside.
     *
     * @param row condition for the one row that counts
     */
    public record Counter(String table, String column, String row) {

        /** The only row of {@code <schema>.revision (value bigint)}. */
        static Counter ofSchema(String schema) {
            return new Counter(schema + ".revision", "value", "true");
        }

        private String read() {
            return "select " + column + " from " + table + " where " + row;
        }

        private String raise() {
            return "update " + table + " set " + column + " = " + column + " + 1 where " + row;
        }
    }

    private record Held<T>(long revision, long checkedAt, T value) {}

    private final JdbcClient jdbc;
    private final Counter counter;
    private final Supplier<T> load;
    private final AtomicLong changesHere = new AtomicLong();
    private volatile @Nullable Held<T> held;

    /** Of a schema that is held as a whole, counted in its table {@code revision}. */
    public Snapshot(JdbcClient jdbc, String schema, Supplier<T> load) {
        this(jdbc, Counter.ofSchema(schema), load);
    }

    public Snapshot(JdbcClient jdbc, Counter counter, Supplier<T> load) {
        this.jdbc = jdbc;
        this.counter = counter;
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
        long revision = jdbc.sql(counter.read()).query(Long.class).single();
        T value = current != null && current.revision() == revision ? current.value() : load.get();
        if (changes == changesHere.get()) {
            held = new Held<>(revision, System.nanoTime(), value);
        }
        return value;
    }

    /** To be called within the transaction that changes what is held, before it reads or writes. */
    public void change() {
        jdbc.sql(counter.raise()).update();
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
