package org.kaijuan.files;

/** Leave to fetch a file through a link; {@link FileSender} carries it out and marks what was sent. */
public record Download(FileView file, LinkId link) {}
