package org.kaijuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * What a reader asks for, as it was typed.
 *
 * @param kind key of a {@link RequestKind}
 * @param fields what was typed, by the name of the field
 * @param reader for whom; staff may write a request down for somebody else
 * @param files what {@link Enclosures} holds for the actor and this request should take
 * @param key chosen by the caller: the same key of the same reader is the same request, however often it arrives
 * @param arrivedAt when it came in, if that was before it could be taken in, like a letter; business time
 */
public record NewRequest(
        LibraryId library,
        String kind,
        Map<String, String> fields,
        PersonId reader,
        RequestChannel channel,
        List<FileId> files,
        @Nullable String key,
        @Nullable Instant arrivedAt) {

    public NewRequest {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    /** A request without files. */
    public NewRequest(
            LibraryId library,
            String kind,
            Map<String, String> fields,
            PersonId reader,
            RequestChannel channel,
            @Nullable String key) {
        this(library, kind, fields, reader, channel, List.of(), key, null);
    }

    /** A request that came in through the pages. */
    public NewRequest(
            LibraryId library, String kind, Map<String, String> fields, PersonId reader, @Nullable String key) {
        this(library, kind, fields, reader, RequestChannel.WEB, key);
    }

    /** The same request with files. */
    public NewRequest with(List<FileId> enclosed) {
        return new NewRequest(library, kind, fields, reader, channel, enclosed, key, arrivedAt);
    }

    /** The same request, which came in at {@code at}. */
    public NewRequest arrived(Instant at) {
        return new NewRequest(library, kind, fields, reader, channel, files, key, at);
    }
}
