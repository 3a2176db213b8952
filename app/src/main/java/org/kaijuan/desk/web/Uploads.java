package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Upload;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form; a browser sends an empty part where none was chosen. */
final class Uploads {

    private Uploads() {}

    static List<Upload> of(@Nullable List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> !part.isEmpty())
                        .map(RequestFilesApi::upload)
                        .toList();
    }
}
