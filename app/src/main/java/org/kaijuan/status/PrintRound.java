package org.kaijuan.status;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaijuan.web.Prints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** On every node, once a minute: prints every status, so that each is there on the day when it is needed, and writes the copies. */
final class PrintRound implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PrintRound.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String STYLE = "status.css";

    private final Press press;
    private final Shelf shelf;
    private final Copies copies;
    private final Prints prints;
    private volatile @Nullable ScheduledExecutorService timer;

    PrintRound(Press press, Shelf shelf, Copies copies, Prints prints) {
        this.press = press;
        this.shelf = shelf;
        this.copies = copies;
        this.prints = prints;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("status-round").factory());
        started.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** An exception must not end the rounds. */
    private void round() {
        try {
            printAll();
        } catch (IOException | RuntimeException failed) {
            log.debug("The round of the status pages was cut short: {}", failed.toString());
        }
    }

    void printAll() throws IOException {
        copies.writeAsset(prints.assetPath(STYLE), prints.asset(STYLE));
        for (String subject : press.subjects()) {
            Optional<Edition> edition = shelf.renewed(subject);
            if (edition.isPresent()) {
                copies.write(subject, edition.get());
            }
        }
    }
}
