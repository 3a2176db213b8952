package org.kaijuan.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Where messages go while none may leave the house: text files in a folder. A file appears whole, and the same message is
 * always the same file.
 */
final class OutboxRobot implements Robot {

    private final Path folder;
    private final int mostBytes;

    OutboxRobot(Path folder, int mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    @Override
    public int mostBytes() {
        return mostBytes;
    }

    @Override
    public RobotAnswer post(RobotKey key, String message, String text) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(message + ".part");
            Files.writeString(part, text);
            Files.move(
                    part,
                    folder.resolve(message + ".txt"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new RobotAnswer.Taken();
        } catch (IOException e) {
            return new RobotAnswer.Later("outbox", String.valueOf(e.getMessage()), Duration.ZERO, false);
        }
    }
}
