package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.identity.UnitId;

/**
 * Something to be made known and done.
 *
 * @param at the unit from which it runs down
 * @param issuer whose it is, in words: also one above all units, e.g. the State Council
 * @param document its number; may be empty
 * @param deadline by which it is to be acknowledged; absent for none
 * @param attachments that have been stored
 * @param echoes places of a {@link DirectiveEcho} in which it is told, too
 */
public record NewDirective(
        UnitId at,
        String issuer,
        String document,
        String title,
        String text,
        @Nullable LocalDate deadline,
        List<FileId> attachments,
        List<String> echoes) {

    public NewDirective {
        attachments = List.copyOf(attachments);
        echoes = List.copyOf(echoes);
    }

    /** Told in the tree only. */
    public NewDirective(
            UnitId at,
            String issuer,
            String document,
            String title,
            String text,
            @Nullable LocalDate deadline,
            List<FileId> attachments) {
        this(at, issuer, document, title, text, deadline, attachments, List.of());
    }
}
