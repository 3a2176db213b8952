package org.kaijuan.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be written or read; the message says why and what to do. */
public class BackupException extends RuntimeException {

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
