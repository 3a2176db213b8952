package org.kaijuan.files;

import java.util.Set;

/**
 * What files of one purpose may be, offered as a bean by the module that stores them. A purpose without one takes {@link
 * #DOCUMENTS} and {@link #PICTURES}.
 *
 * @param key e.g. {@code delivery.paper}
 * @param mediaTypes welcome types
 */
public record FilePurpose(String key, Set<String> mediaTypes) {

    /** Papers and office documents, also the formats of Chinese full-text databases. */
    public static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/epub+zip",
            "application/rtf",
            "application/x-caj",
            "image/vnd.djvu",
            "text/plain");

    /** Pictures that a browser shows. */
    public static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    public FilePurpose {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    boolean welcomes(String mediaType) {
        return mediaTypes.contains(mediaType);
    }
}
