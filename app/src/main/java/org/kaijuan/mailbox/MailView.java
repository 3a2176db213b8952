package org.kaijuan.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.LibraryId;

/**
 * A letter as the people of its library see it.
 *
 * @param kind the kind of request that its address named
 * @param sender address as it says itself; nobody has proved it
 * @param arrivedAt business time
 * @param note why it waits or was dismissed: a message key after {@code mailbox.note.}, or somebody's words
 * @param handledBy who made it a request or dismissed it; absent where Kaijuan did
 */
public record MailView(
        UUID id,
        LibraryId library,
        @Nullable String kind,
        String sender,
        String senderName,
        String subject,
        String text,
        int attachments,
        Instant arrivedAt,
        MailState state,
        String note,
        @Nullable RequestId request,
        @Nullable String handledBy) {}
