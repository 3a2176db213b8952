package org.kaijuan.jobs;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes over many things at a date of the calendar, so that one library's broken row stops no other library's letters. */
@Component
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final TransactionTemplate transaction;

    Rounds(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Does the work for each, each in a transaction of its own, and says for how many it did something.
     *
     * @param name what the log calls one that failed: an identifier, nothing that people wrote
     * @param work says whether there was anything to do
     * @throws RoundUnfinished after the last one, if any of them failed; the others are done, the failures are in the log
     */
    public <T> int over(Collection<T> things, Function<T, ?> name, Predicate<T> work) {
        int done = 0;
        int failed = 0;
        RuntimeException first = null;
        for (T thing : things) {
            try {
                done += Boolean.TRUE.equals(transaction.execute(status -> work.test(thing))) ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.error("A round could not deal with {}", name.apply(thing), failure);
                failed++;
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw new RoundUnfinished(failed, things.size(), first);
        }
        return done;
    }

    /** Makes a run count as failed though all that could be done was done. */
    public static class RoundUnfinished extends RuntimeException {
        RoundUnfinished(int failed, int of, @Nullable Throwable first) {
            super(failed + " of " + of + " failed; the first: " + first, first);
        }
    }
}
