package org.kaijuan.status;

/** In what shape a status is handed out. */
enum Format {
    CHINESE("text/html;charset=UTF-8", ".html"),
    ENGLISH("text/html;charset=UTF-8", ".en.html"),
    JSON("application/json", ".json");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of the copy on disk. */
    String ending() {
        return ending;
    }
}
