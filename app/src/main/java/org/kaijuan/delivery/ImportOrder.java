package org.kaijuan.delivery;

import org.kaijuan.kernel.LibraryId;

/**
 * What is to be done with a list.
 *
 * @param source by whom the papers were delivered
 * @param fileName for people; may be empty
 * @param refused how many rows of the file could not be read
 */
public record ImportOrder(LibraryId library, BatchView.Kind kind, Source source, String fileName, int refused) {}
