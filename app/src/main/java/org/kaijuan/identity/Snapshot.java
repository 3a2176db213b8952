package org.kaijuan.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small, seldom changed part of the database kept in memory. A change made here is seen at once, by its own transaction
 * too; a change made by another node within a second, since a counter in the database tells.
 */
final class Snapshot<T> {

    private static final long RECHECK_NANOS = 1_000_000_000L;

    private record Held<T>(long version, long checkedAt, T value) {}

    private final JdbcClient jdbc;
    private final String what;
    private final Supplier<T> loader;
    private volatile @Nullable Held<T> held;

    Snapshot(JdbcClient jdbc, String what, Supplier<T> loader) {
        this.jdbc = jdbc;
        this.what = what;
        this.loader = loader;
    }

    T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return loader.get();
        }
        Held<T> current = held;
        if (current != null && System.nanoTime() - current.checkedAt() < RECHECK_NANOS) {
            return current.value();
        }
        long version = version();
        T value = current != null && current.version() == version ? current.value() : loader.get();
        held = new Held<>(version, System.nanoTime(), value);
        return value;
    }

    /** To be called in the transaction that changes what is held. */
    void changed() {
        jdbc.sql("update identity.change_counter set version = version + 1 where what = :what")
                .param("what", what)
                .update();
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
                held = null;
            }
        });
    }

    private long version() {
        return jdbc.sql("select version from identity.change_counter where what = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
