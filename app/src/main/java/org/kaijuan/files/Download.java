package org.kaijuan.files;

/**
 * Leave to fetch a file through a link; {@link FileSender} carries it out and marks what was sent.
 *
 * @param supplement what follows the stored bytes
 */
public record Download(FileView file, LinkId link, Supplement supplement) {

    /** How much there is to send. */
    public long bytes() {
        return file.bytes() + supplement.length();
    }
}
