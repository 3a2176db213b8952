package org.kaijuan.database;

import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Flyway's voice before the logging system is up: warnings only, for {@link Migrations} tells the steps itself. */
public final class QuietFlyway implements LogCreator {

    @Override
    public Log createLogger(Class<?> where) {
        return new Warnings(System.getLogger(where.getName()));
    }

    private record Warnings(System.Logger logger) implements Log {

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void notice(String message) {}

        @Override
        public void warn(String message) {
            logger.log(Level.WARNING, message);
        }

        @Override
        public void error(String message) {
            logger.log(Level.ERROR, message);
        }

        @Override
        public void error(String message, Exception cause) {
            logger.log(Level.ERROR, message, cause);
        }
    }
}
