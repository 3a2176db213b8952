package org.kaijuan.command;

/** The command line does not make sense; the message says why. */
class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
