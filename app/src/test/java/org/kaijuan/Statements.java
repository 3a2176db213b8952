package org.kaijuan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements that a piece of work sends in its own thread: whether it works in sets shows in the number. */
public final class Statements {

    private static final String SENDS = "Executing prepared SQL ";

    private Statements() {}

    /** What the work gave, and how many statements it took. */
    public record Counted<T>(T value, long statements) {}

    public static <T> Counted<T> of(Callable<T> work) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        Counter counter = new Counter(Thread.currentThread().getName());
        counter.setContext(logger.getLoggerContext());
        counter.start();
        logger.setAdditive(false);
        logger.addAppender(counter);
        logger.setLevel(Level.DEBUG);
        try {
            T value = work.call();
            return new Counted<>(value, counter.statements);
        } finally {
            logger.setLevel(before);
            logger.detachAppender(counter);
            logger.setAdditive(true);
        }
    }

    private static final class Counter extends AppenderBase<ILoggingEvent> {

        private final String thread;
        private volatile long statements;

        Counter(String thread) {
            this.thread = thread;
        }

        @Override
        protected synchronized void append(ILoggingEvent event) {
            if (event.getThreadName().equals(thread) && event.getMessage().startsWith(SENDS)) {
                statements++;
            }
        }
    }
}
