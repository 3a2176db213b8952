package org.kaijuan.answers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Words;

/**
 * A question as a channel hands it in.
 *
 * @param input whatever the reader wrote; only its beginning is read
 * @param language of the reader, for answers that are written in several
 * @param previous the entry that was shown last in this conversation, whose topic a follow-up question keeps
 * @param choices the entries that the reader was asked to choose from, in their order: a number picks one
 * @param isHurried whether to answer from characters alone, for who asks more often than is fair
 */
public record Asking(
        LibraryId library,
        String input,
        AskMode mode,
        Locale language,
        @Nullable EntryId previous,
        List<EntryId> choices,
        boolean isHurried) {

    public Asking {
        choices = List.copyOf(choices);
    }

    /** A question by itself, typed by a reader of Chinese. */
    public static Asking of(LibraryId library, String input) {
        return new Asking(library, input, AskMode.TYPED, Words.CHINESE, null, List.of(), false);
    }

    public Asking in(Locale reader) {
        return new Asking(library, input, mode, reader, previous, choices, isHurried);
    }

    public Asking by(AskMode how) {
        return new Asking(library, input, how, language, previous, choices, isHurried);
    }

    /** After this entry was shown. */
    public Asking after(@Nullable EntryId shown) {
        return new Asking(library, input, mode, language, shown, choices, isHurried);
    }

    /** After these were offered. */
    public Asking choosingFrom(List<EntryId> offered) {
        return new Asking(library, input, mode, language, previous, offered, isHurried);
    }

    public Asking hurried() {
        return new Asking(library, input, mode, language, previous, choices, true);
    }
}
