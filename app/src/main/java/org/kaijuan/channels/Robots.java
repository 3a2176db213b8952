package org.kaijuan.channels;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The robot for each kind of group: a real one, or, in a demo and where the past is replayed, the outbox folder. */
@Component
class Robots {

    private final BusinessClock clock;
    private final int perMinute;
    private final boolean sending;
    private final Map<ChatKind, Robot> real = new EnumMap<>(ChatKind.class);
    private final Map<ChatKind, Robot> outbox = new EnumMap<>(ChatKind.class);

    Robots(
            ChannelSettings settings,
            @Value("${kaijuan.outbox}") Path folder,
            @Value("${kaijuan.demo:false}") boolean demo,
            Clock system,
            BusinessClock clock,
            JsonMapper json) {
        this.clock = clock;
        this.perMinute = settings.perMinute();
        this.sending = settings.robots() && !demo;
        Map<ChatKind, RobotProtocol> protocols = Map.of(
                ChatKind.WECOM, new WecomProtocol(settings.wecom()),
                ChatKind.DINGTALK, new DingtalkProtocol(settings.dingtalk()));
        Path groups = folder.resolve("groups");
        protocols.forEach((kind, protocol) -> {
            real.put(kind, new HttpRobot(protocol, settings.timeout(), system, json));
            outbox.put(kind, new OutboxRobot(groups, protocol.mostBytes()));
        });
    }

    /** @throws IllegalArgumentException for a kind without robots */
    Robot of(ChatKind kind) {
        Robot robot = (isSending() ? real : outbox).get(kind);
        if (robot == null) {
            throw new IllegalArgumentException("no robots in groups of " + kind);
        }
        return robot;
    }

    /** Most messages to one robot in a minute; a folder takes as many as there are. */
    int perMinute() {
        return isSending() ? perMinute : Integer.MAX_VALUE;
    }

    private boolean isSending() {
        return sending && !clock.isReplaying();
    }
}
