package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/**
 * What an editor writes. Immutable once stored: each change is a revision of its own.
 *
 * @param wording in the language of the library, mostly Chinese
 * @param english the same in English
 * @param category a key of {@link Categories}, or a word of the library's own
 * @param from first day on which it holds; absent if it always did
 * @param until last day on which it holds; absent until further notice
 * @param owner who looks after it
 * @param reviewBy by when the owner should look at it again
 */
public record EntryContent(
        Wording wording,
        @Nullable Wording english,
        String category,
        Audience audience,
        Source source,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable PersonId owner,
        @Nullable LocalDate reviewBy) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The wording for readers of that language: English if they want it and there is one. */
    public Wording in(String language) {
        return english != null && language.startsWith("en") ? english : wording;
    }

    /** Whether readers of that language get the English wording. */
    public boolean isEnglishFor(String language) {
        return english != null && language.startsWith("en");
    }

    /** The same, asked for in other words too: {@code phrasings} are all of them, in the language of the library. */
    EntryContent asked(List<String> phrasings) {
        return new EntryContent(
                new Wording(wording.question(), phrasings, wording.answer()),
                english,
                category,
                audience,
                source,
                from,
                until,
                owner,
                reviewBy);
    }
}
