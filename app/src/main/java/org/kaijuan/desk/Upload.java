package org.kaijuan.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody hands in together with a message or a request.
 *
 * @param name as on the sender's device; cleaned before it is stored
 */
public record Upload(String name, InputStreamSource content) {

    /** Bytes: a screenshot of a phone has 1–5 MB; a scanned form seldom more than ten. */
    public static final long LARGEST = 20L << 20;

    /** A part of a form or of a call of the API. */
    public static Upload of(MultipartFile part) {
        return new Upload(Objects.requireNonNullElse(part.getOriginalFilename(), ""), part);
    }

    /** The files of a form; a browser sends an empty part where none was chosen. */
    public static List<Upload> of(@Nullable List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream().filter(part -> !part.isEmpty()).map(Upload::of).toList();
    }
}
