package org.kaijuan.chat.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kaijuan.chat.Chat;
import org.kaijuan.chat.Presence;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that there is something new, and the others that those pages are open. One query a round for all pages
 * of the node; nothing is asked while none is open.
 */
@Component
class Bell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Duration ROUND = Duration.ofMillis(700);
    private static final int ROUNDS_BETWEEN_SIGNS_OF_LIFE = 22;
    private static final long LONGEST = Duration.ofMinutes(10).toMillis();

    /** Open streams of one node; a page that is refused asks again and again instead. */
    private static final int MOST = 2_000;

    private final Chat chat;
    private final RequestQueue queue;
    private final Set<Ear> ears = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private ScheduledExecutorService rounds = stopped();
    private int round;

    Bell(Chat chat, RequestQueue queue) {
        this.chat = chat;
        this.queue = queue;
    }

    /** A page that listens. */
    private static final class Ear {
        private final Presence presence;
        private final SseEmitter stream;
        private volatile int heard;

        private Ear(Presence presence, SseEmitter stream, int heard) {
            this.presence = presence;
            this.stream = stream;
            this.heard = heard;
        }
    }

    /**
     * A stream with an event whenever the request has come further than {@code seen}; empty when the node has too many.
     */
    Optional<SseEmitter> listen(Presence presence, int seen) {
        if (!running || ears.size() >= MOST) {
            return Optional.empty();
        }
        Ear ear = new Ear(presence, new SseEmitter(LONGEST), seen);
        ear.stream.onCompletion(() -> ears.remove(ear));
        ear.stream.onTimeout(ear.stream::complete);
        ear.stream.onError(gone -> ears.remove(ear));
        ears.add(ear);
        return Optional.of(ear.stream);
    }

    private void ring() {
        try {
            round++;
            if (ears.isEmpty()) {
                return;
            }
            Map<RequestId, Integer> versions = queue.versions(
                    ears.stream().map(ear -> ear.presence.request()).collect(Collectors.toSet()));
            ears.forEach(ear -> tell(ear, versions.getOrDefault(ear.presence.request(), ear.heard)));
            if (round % ROUNDS_BETWEEN_SIGNS_OF_LIFE == 0) {
                ears.forEach(Bell::signOfLife);
                chat.stay(there());
            }
        } catch (RuntimeException databaseAway) {
            LOG.warn("Could not look for news of talks: {}", databaseAway.toString());
        }
    }

    private Collection<Presence> there() {
        return ears.stream().map(ear -> ear.presence).collect(Collectors.toSet());
    }

    private static void tell(Ear ear, int version) {
        if (version != ear.heard) {
            ear.heard = version;
            send(ear, SseEmitter.event().name("news").data(version, MediaType.TEXT_PLAIN));
        }
    }

    /** A dead connection shows only when something is sent. */
    private static void signOfLife(Ear ear) {
        send(ear, SseEmitter.event().comment("here"));
    }

    private static void send(Ear ear, SseEmitter.SseEventBuilder event) {
        try {
            ear.stream.send(event);
        } catch (IOException | IllegalStateException gone) {
            ear.stream.completeWithError(gone);
        }
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("chat-bell").factory());
        rounds.scheduleWithFixedDelay(this::ring, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        running = true;
    }

    /** Before the web server waits for what is still being answered. */
    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
        ears.forEach(ear -> ear.stream.complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static ScheduledExecutorService stopped() {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
