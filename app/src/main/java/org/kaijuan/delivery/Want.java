package org.kaijuan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.files.FileId;
import org.kaijuan.files.LinkId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * One reader's want of a work.
 *
 * @param pagesAsked 0 if the citation names no pages
 * @param askedOn business day in the library's zone; the quota of that day was used
 * @param link the one-time link of the reader, once delivered with a file
 * @param receivedAt when the last byte had been sent
 */
record Want(
        RequestId request,
        LibraryId library,
        PersonId reader,
        SupplyId supply,
        WorkId work,
        DocumentType type,
        int pagesAsked,
        Instant askedAt,
        LocalDate askedOn,
        Rules rules,
        State state,
        @Nullable FileId file,
        @Nullable LinkId link,
        @Nullable Instant receivedAt) {

    /** Which versions of the rules let it pass; absent where nobody had decided. */
    record Rules(
            String declaration,
            @Nullable UUID quota,
            @Nullable UUID pages) {}

    enum State {
        WAITING("waiting"),
        DELIVERED("delivered"),
        DECLINED("declined"),
        /** Withdrawn by the reader, or merged into another request: nobody's failure. */
        DROPPED("dropped");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such state: " + code));
        }
    }
}
