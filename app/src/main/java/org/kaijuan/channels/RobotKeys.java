package org.kaijuan.channels;

import java.util.Optional;
import org.kaijuan.database.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What robots are reached with, sealed in the rows of their groups. */
@Component
class RobotKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RobotKeys.class);

    private final ChatGroupRows rows;
    private final Seal seal;

    RobotKeys(ChatGroupRows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    byte[] close(ChatGroupId group, RobotKey key) {
        return seal.close(key.bytes(), context(group));
    }

    /** Absent if the group has no robot, or its key was sealed by another installation. */
    Optional<RobotKey> of(ChatGroupId group) {
        return rows.sealed(group).flatMap(closed -> open(group, closed));
    }

    private Optional<RobotKey> open(ChatGroupId group, byte[] closed) {
        try {
            return Optional.of(RobotKey.ofBytes(seal.open(closed, context(group))));
        } catch (IllegalStateException otherKey) {
            LOG.warn(
                    "The robot's key of chat group {} does not open: was the secret of this installation changed?",
                    group);
            return Optional.empty();
        }
    }

    private static String context(ChatGroupId group) {
        return "chat group " + group;
    }
}
