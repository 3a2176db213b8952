package org.kaijuan.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * What a reader asks for, as it was typed.
 *
 * @param kind key of a {@link RequestKind}
 * @param fields what was typed, by the name of the field
 * @param reader for whom; staff may write a request down for somebody else
 * @param key chosen by the caller: the same key of the same reader is the same request, however often it arrives
 */
public record NewRequest(
        LibraryId library,
        String kind,
        Map<String, String> fields,
        PersonId reader,
        RequestChannel channel,
        @Nullable String key) {

    public NewRequest {
        fields = Map.copyOf(fields);
    }

    /** A request that came in through the pages. */
    public NewRequest(
            LibraryId library, String kind, Map<String, String> fields, PersonId reader, @Nullable String key) {
        this(library, kind, fields, reader, RequestChannel.WEB, key);
    }
}
