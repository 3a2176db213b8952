package org.kaijuan.messages;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A thread of this node that looks after a queue: at once when it is poked, every two seconds otherwise. Every node has one;
 * that nobody takes the same thing twice is the queue's business. A round that fails is told in the log and followed by the
 * next one.
 */
public final class Rounds {

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread walking;

    public Rounds(String name, Runnable round) {
        this.name = name;
        this.round = round;
    }

    public void start() {
        stopping = false;
        walking = Thread.ofVirtual().name(name).start(this::walk);
    }

    /** Lets a round come to its end, for twenty seconds at most. */
    public void stop() {
        stopping = true;
        Thread last = walking;
        walking = null;
        bell.release();
        if (last != null) {
            join(last);
        }
    }

    public boolean isRunning() {
        return walking != null;
    }

    /** Whether a long round should come to its end. */
    public boolean isStopping() {
        return stopping;
    }

    /** Has it look at once, as soon as what the caller has written can be seen. */
    public void pokeAfterCommit() {
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
                round.run();
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
