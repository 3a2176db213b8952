package org.kaijuan.database;

/** Something is wrong with the database that the person at the terminal can understand; the message says what to do. */
public class DatabaseException extends RuntimeException {

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
