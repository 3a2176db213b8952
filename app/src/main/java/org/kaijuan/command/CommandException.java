package org.kaijuan.command;

/** A command cannot do its work for a reason that the person at the terminal can understand; the message says what to do. */
public class CommandException extends RuntimeException {

    public CommandException(String message) {
        super(message);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
