package org.kaijuan.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one matter in one library, from the first word to the last. Stories of a library do not depend on each
 * other, so each is played whole, with the business clock standing at the moment of each act.
 */
sealed interface Story {

    /** When it began; stories are played in this order. */
    Instant begins();

    /** How many calls of facades it takes. */
    int calls();

    /**
     * Readers ask for the same paper; one search serves them all.
     *
     * @param asks at least one
     * @param supplied when the library delivered; null = still waiting at the end of the replay
     */
    record Delivery(
            Paper paper,
            List<Ask> asks,
            int librarian,
            @Nullable Instant supplied) implements Story {

        @Override
        public Instant begins() {
            return asks.getFirst().at();
        }

        @Override
        public int calls() {
            return asks.size() + (supplied == null ? 0 : 1);
        }
    }

    record Ask(int reader, Instant at) {}

    /**
     * A reader asks, a librarian answers.
     *
     * @param answered null = still waiting at the end of the replay
     * @param praised whether the reader gave a thumb up
     */
    record Question(
            int reader,
            Instant asked,
            String subject,
            String text,
            int librarian,
            @Nullable Instant answered,
            String answer,
            boolean praised)
            implements Story {

        @Override
        public Instant begins() {
            return asked;
        }

        @Override
        public int calls() {
            return 1 + (answered == null ? 0 : 1) + (answered != null && praised ? 1 : 0);
        }
    }

    /** The commercial supplier's deliveries of one day, taken over from its list (SVC-14). */
    record SupplierDay(Instant begins, List<Paper> papers) implements Story {

        @Override
        public int calls() {
            return 1;
        }
    }
}
