package org.kaijuan.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.messages.LetterView;

/** A page of somebody's letters. */
public record InboxPage(
        List<LetterView> letters, long unread, @Nullable String next) {

    public InboxPage {
        letters = List.copyOf(letters);
    }
}
