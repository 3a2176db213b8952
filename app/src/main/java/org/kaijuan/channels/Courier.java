package org.kaijuan.channels;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.messages.Carrier;
import org.kaijuan.web.DrillMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** This node's thread that gives robots what is due. In a drill it does nothing at all. */
@Component
class Courier extends Carrier {

    /** Pauses after the first, second … failed attempt; after the last one the delivery has failed. */
    static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3));

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final DeliveryQueue queue;
    private final PostRows posts;
    private final ChatGroupRows groups;
    private final RobotKeys keys;
    private final Robots robots;
    private final Texts texts;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final DrillMode drill;

    Courier(
            DeliveryQueue queue,
            PostRows posts,
            ChatGroupRows groups,
            RobotKeys keys,
            Robots robots,
            Texts texts,
            Libraries libraries,
            BusinessClock clock,
            DrillMode drill) {
        super("courier");
        this.queue = queue;
        this.posts = posts;
        this.groups = groups;
        this.keys = keys;
        this.robots = robots;
        this.texts = texts;
        this.libraries = libraries;
        this.clock = clock;
        this.drill = drill;
    }

    /** Has the courier look at once, as soon as the caller's post can be seen; in a replay it is here already. */
    void comeAfterCommit() {
        if (clock.isReplaying()) {
            round();
        } else {
            pokeAfterCommit();
        }
    }

    @Override
    protected void look() {
        if (!drill.isOn()) {
            queue.recover();
            round();
        }
    }

    /** Posts what is due now; tells how many messages it took in hand. */
    int round() {
        return takeAll(() -> queue.claim(robots.perMinute()), claim -> {
            carry(claim);
            return true;
        });
    }

    private void carry(DeliveryQueue.Claim claim) {
        ChatGroupView group = groups.find(claim.group()).orElseThrow();
        Optional<RobotKey> key = keys.of(claim.group());
        if (key.isEmpty()) {
            queue.byHand(claim);
            return;
        }
        Robot robot = robots.of(group.kind());
        List<PostView> taken = posts.of(claim.posts());
        Texts.Written written = taken.size() == 1
                ? texts.of(taken.getFirst(), robot.mostBytes())
                : texts.digest(taken, robot.mostBytes());
        settle(claim, group, written, robot.post(key.get(), name(claim), written.text()));
    }

    private void settle(DeliveryQueue.Claim claim, ChatGroupView group, Texts.Written written, RobotAnswer answer) {
        switch (answer) {
            case RobotAnswer.Taken _ -> {
                Instant now = clock.instant();
                queue.delivered(claim, now, LocalDate.ofInstant(now, zone(group.library())), written.shortened());
            }
            case RobotAnswer.Later later -> again(claim, group, later);
            case RobotAnswer.Never(String code, String words) -> {
                LOG.warn("The robot of chat group {} refused ({}): {}", group.id(), code, words);
                queue.failed(claim, code, words, false);
            }
        }
    }

    private void again(DeliveryQueue.Claim claim, ChatGroupView group, RobotAnswer.Later why) {
        LOG.warn("The robot of chat group {} did not take a message ({}): {}", group.id(), why.code(), why.words());
        if (claim.attempt() > BACK_OFF.size()) {
            queue.failed(claim, why.code(), why.words(), why.mayBeThere());
            return;
        }
        Duration usual = BACK_OFF.get(claim.attempt() - 1);
        queue.later(claim, why, usual.compareTo(why.pause()) < 0 ? why.pause() : usual);
    }

    /** Names the message; the same for each attempt at one post. */
    private static String name(DeliveryQueue.Claim claim) {
        return claim.posts().size() == 1 ? claim.posts().getFirst() + "-" + claim.group() : "digest-" + claim.token();
    }

    private ZoneId zone(@Nullable LibraryId library) {
        return library == null ? clock.getZone() : libraries.get(library).zone();
    }
}
