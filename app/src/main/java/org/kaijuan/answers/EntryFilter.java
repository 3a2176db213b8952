package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * Which entries an editor wants to see.
 *
 * @param library whose bank; absent for the province's
 * @param state absent for all that are not retired
 * @param category empty for all
 * @param words empty, or what question, phrasings or answer contain
 * @param dueBy absent, or only what ends or is to be reviewed by that day
 * @param sort the order
 */
public record EntryFilter(
        @Nullable LibraryId library,
        @Nullable EntryState state,
        String category,
        String words,
        @Nullable LocalDate dueBy,
        Sort sort) {

    /** The orders of the list. Their names are the messages {@code answers.sort.<code>}. */
    public enum Sort {
        CHANGED("r.at desc, e.number desc"),
        NUMBER("e.number"),
        CATEGORY("r.category, e.number"),
        DUE("least(r.valid_until, r.review_by) nulls last, e.number");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order;
        }

        /** In lower case, as in addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
