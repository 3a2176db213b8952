package org.kaijuan.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A group of readers that a library looks after (SVC-10).
 *
 * @param channel where it is: QQ, WeChat
 * @param address its number there; empty if readers are invited
 * @param audience for whom: {@code students}, {@code teachers} or {@code everybody}
 * @param keeperPost who answers there, as a post
 * @param members how many were in it on {@code countedOn}
 * @param closedOn absent as long as it is looked after
 */
public record ReaderGroup(
        UUID id,
        LibraryId library,
        String name,
        RequestChannel channel,
        String address,
        String audience,
        String keeperPost,
        int members,
        LocalDate countedOn,
        LocalDate establishedOn,
        @Nullable LocalDate closedOn) {

    public boolean isOpen() {
        return closedOn == null;
    }
}
