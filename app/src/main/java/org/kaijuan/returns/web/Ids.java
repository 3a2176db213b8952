package org.kaijuan.returns.web;

import java.util.UUID;
import java.util.function.Function;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.returns.DocumentId;
import org.kaijuan.returns.NoticeId;
import org.kaijuan.returns.ReturnId;

/** Ids as they stand in URLs; what is none is not found. */
final class Ids {

    private Ids() {}

    static NoticeId notice(String text) {
        return of(text, NoticeId::new);
    }

    static ReturnId returned(String text) {
        return of(text, ReturnId::new);
    }

    static DocumentId document(String text) {
        return of(text, DocumentId::new);
    }

    static FileId file(String text) {
        return of(text, FileId::new);
    }

    private static <T> T of(String text, Function<UUID, T> make) {
        try {
            return make.apply(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("id " + text);
        }
    }
}
