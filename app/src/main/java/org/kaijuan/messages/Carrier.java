package org.kaijuan.messages;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A thread of this node that looks after a queue: at once when it is poked, every two seconds otherwise. Every node has one;
 * that nobody takes the same thing twice is the queue's business. A look that fails is told in the log and followed by the
 * next one.
 */
public abstract class Carrier implements SmartLifecycle {

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final String name;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread walking;

    protected Carrier(String name) {
        this.name = name;
    }

    /** One look at the queue. */
    protected abstract void look();

    @Override
    public final void start() {
        stopping = false;
        walking = Thread.ofVirtual().name(name).start(this::walk);
    }

    /** Lets what is in hand come to its end, for twenty seconds at most. */
    @Override
    public final void stop() {
        stopping = true;
        Thread last = walking;
        walking = null;
        bell.release();
        if (last != null) {
            join(last);
        }
    }

    @Override
    public final boolean isRunning() {
        return walking != null;
    }

    /**
     * Takes in hand one after another what is due, until there is nothing more or the thread is to stop.
     *
     * @param handle says whether it makes sense to go on
     * @return how many it took in hand
     */
    protected final <C> int takeAll(Supplier<Optional<C>> next, Predicate<C> handle) {
        int taken = 0;
        for (Optional<C> claim = next.get(); claim.isPresent(); claim = next.get()) {
            taken++;
            boolean goOn = handle.test(claim.get());
            if (!goOn || stopping) {
                return taken;
            }
        }
        return taken;
    }

    /** Has it look at once, as soon as what the caller has written can be seen. */
    protected final void pokeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    private void walk() {
        while (!stopping) {
            try {
                look();
                bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The {} stumbled and goes on", name, e);
                rest();
            }
        }
    }

    private static void join(Thread last) {
        try {
            last.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(IDLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
