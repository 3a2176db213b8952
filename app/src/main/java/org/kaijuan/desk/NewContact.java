package org.kaijuan.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A contact that somebody of the library had by phone, QQ or WeChat.
 *
 * @param group of readers that it came from
 * @param at when it was asked
 * @param answeredAt when it was answered; absent if that was at once, or not yet
 * @param caller how the reader is known there: a name, a QQ number; may be empty
 * @param cardNumber of the reader, needed where the contact becomes a request
 * @param key the same key of the same librarian is the same contact
 */
public record NewContact(
        LibraryId library,
        RequestChannel channel,
        @Nullable UUID group,
        Instant at,
        @Nullable Instant answeredAt,
        String caller,
        @Nullable String cardNumber,
        String subject,
        String answer,
        ContactOutcome outcome,
        @Nullable String key) {}
