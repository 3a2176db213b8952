package org.kaijuan.returns;

import org.kaijuan.kernel.LibraryId;

/**
 * An example that the report may tell.
 *
 * @param id stays the same in all editions
 * @param chapter organisation, information, services, reopening or deeds
 */
public record HighlightView(HighlightId id, String chapter, LibraryId library, String text) {}
