package org.kaijuan.channels;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.DrillMode;
import org.springframework.stereotype.Service;

/** Tries a group's robot out: a message that says that it is a test, now and past the queue, but within the limit. */
@Service
public class RobotTrials {

    private final ChatGroupRows groups;
    private final RobotKeys keys;
    private final Robots robots;
    private final DeliveryQueue queue;
    private final RobotMessages attempts;
    private final Texts texts;
    private final ChannelsAccess access;
    private final DrillMode drill;
    private final Audit audit;

    RobotTrials(
            ChatGroupRows groups,
            RobotKeys keys,
            Robots robots,
            DeliveryQueue queue,
            RobotMessages attempts,
            Texts texts,
            ChannelsAccess access,
            DrillMode drill,
            Audit audit) {
        this.groups = groups;
        this.keys = keys;
        this.robots = robots;
        this.queue = queue;
        this.attempts = attempts;
        this.texts = texts;
        this.access = access;
        this.drill = drill;
        this.audit = audit;
    }

    /**
     * Refused: {@code channels.drill}, {@code channels.no-robot}, {@code channels.robot-busy} if it had its fill of this minute,
     * {@code channels.test-failed} with the reason in words.
     */
    public Outcome<ChatGroupId> test(Actor actor, ChatGroupId id) {
        ChatGroupView group = groups.find(id).orElseThrow(() -> new NotFoundException("chat group " + id));
        access.require(actor, ChannelsAccess.EDIT, group.library(), "chat group " + id);
        if (drill.isOn()) {
            return Outcome.refused("channels.drill");
        }
        Optional<RobotKey> key = keys.of(id);
        if (key.isEmpty()) {
            return Outcome.refused("channels.no-robot");
        }
        Optional<UUID> attempt = queue.test(id, robots.perMinute());
        if (attempt.isEmpty()) {
            return Outcome.refused("channels.robot-busy");
        }
        audit.record(
                actor,
                "channels.robot.tested",
                group.library(),
                "chat-group",
                id.toString(),
                Map.of("name", group.name()));
        RobotAnswer answer =
                robots.of(group.kind()).post(key.get(), "test-" + attempt.get(), texts.test(group.library()));
        return switch (answer) {
            case RobotAnswer.Taken _ -> {
                attempts.ended(attempt.get(), "delivered", null, null);
                yield Outcome.done(id);
            }
            case RobotAnswer.Later later -> failed(attempt.get(), "later", later.code(), later.words());
            case RobotAnswer.Never never -> failed(attempt.get(), "refused", never.code(), never.words());
        };
    }

    private Outcome<ChatGroupId> failed(UUID attempt, String outcome, String code, String words) {
        attempts.ended(attempt, outcome, code, words);
        return Outcome.refused("channels.test-failed", Text.of("channels.trouble." + code), words);
    }
}
