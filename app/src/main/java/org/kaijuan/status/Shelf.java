package org.kaijuan.status;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last edition of every status and renews it when somebody asks and a second has passed. Whoever asks waits for the new
 * one only as long as it comes quickly: if the database is slow or gone, they get the last one at once, and after a while one
 * that says how old it is. At any time at most one renewal of a status is under way.
 */
final class Shelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final long OLD = Duration.ofSeconds(90).toNanos();
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Function<String, Optional<Edition>> press;
    private final UnaryOperator<Edition> ageing;
    private final Executor renewals;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Whether the last renewal of any status failed or was not there in time: then nobody waits for the next. */
    private volatile boolean troubled;

    /** Where one status stands. */
    private static final class Place {
        private volatile @Nullable Edition edition;
        private volatile @Nullable Edition old;
        private volatile long triedAt;
        private @Nullable CompletableFuture<Optional<Edition>> renewal;
    }

    /**
     * @param press prints the present state; nothing for what does not exist
     * @param ageing the same edition with a word about its age
     * @param renewals runs each renewal in a thread that may block
     */
    Shelf(Function<String, Optional<Edition>> press, UnaryOperator<Edition> ageing, Executor renewals) {
        this.press = press;
        this.ageing = ageing;
        this.renewals = renewals;
    }

    /** The status as new as can be had quickly; nothing if there is none such, or none was ever printed and none can be. */
    Optional<Edition> take(String subject) {
        Place place = places.get(subject);
        if (place == null) {
            return first(subject);
        }
        Edition kept = place.edition;
        long now = System.nanoTime();
        if (kept != null && now - kept.printedAt() < FRESH) {
            return Optional.of(kept);
        }
        if (troubled && now - place.triedAt < FRESH) {
            return shown(place);
        }
        CompletableFuture<Optional<Edition>> renewal = renew(subject, place);
        if (kept == null || !troubled) {
            await(renewal);
        }
        return shown(place);
    }

    /** Renews it whether or not anybody asks, and waits for it. */
    Optional<Edition> renewed(String subject) {
        Place place = places.computeIfAbsent(subject, _ -> new Place());
        return renew(subject, place).join();
    }

    /** Asked for the first time: what does not exist takes no place. */
    private Optional<Edition> first(String subject) {
        Place place = new Place();
        await(renew(subject, place));
        if (place.edition != null) {
            places.putIfAbsent(subject, place);
        }
        return shown(place);
    }

    private void await(CompletableFuture<Optional<Edition>> renewal) {
        try {
            renewal.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException slowOrGone) {
            troubled = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Optional<Edition>> renew(String subject, Place place) {
        synchronized (place) {
            CompletableFuture<Optional<Edition>> running = place.renewal;
            if (running != null && !running.isDone()) {
                return running;
            }
            place.triedAt = System.nanoTime();
            CompletableFuture<Optional<Edition>> renewal =
                    CompletableFuture.supplyAsync(() -> printed(subject, place), renewals);
            place.renewal = renewal;
            return renewal;
        }
    }

    private Optional<Edition> printed(String subject, Place place) {
        try {
            Optional<Edition> edition = press.apply(subject);
            place.edition = edition.orElse(null);
            place.old = null;
            if (troubled) {
                log.info("The status pages are renewed again");
            }
            troubled = false;
            return edition;
        } catch (RuntimeException failed) {
            if (!troubled) {
                log.warn("The status pages cannot be renewed and stay as they are: {}", failed.toString());
            }
            troubled = true;
            throw failed;
        }
    }

    private Optional<Edition> shown(Place place) {
        Edition kept = place.edition;
        if (kept == null || System.nanoTime() - kept.printedAt() < OLD) {
            return Optional.ofNullable(kept);
        }
        Edition old = place.old;
        if (old == null) {
            old = ageing.apply(kept);
            place.old = old;
        }
        return Optional.of(old);
    }
}
