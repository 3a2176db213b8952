package org.kaijuan.assistant;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AskMode;
import org.kaijuan.kernel.LibraryId;

/**
 * What a reader asks the assistant.
 *
 * @param conversation which it goes on; absent to begin one
 * @param library whose bank; a conversation stays with the library that it began with
 * @param isHurried whether to answer from characters alone, for who asks more often than is fair
 */
public record Question(
        @Nullable ConversationId conversation,
        LibraryId library,
        String input,
        AskMode mode,
        Locale language,
        boolean isHurried) {}
