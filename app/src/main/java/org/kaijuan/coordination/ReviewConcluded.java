package org.kaijuan.coordination;

import org.kaijuan.kernel.LibraryId;

/** A library has looked back and said what it found; plans may take it up. Published within the transaction. */
public record ReviewConcluded(ReviewId review, LibraryId library, ReviewSubject subject, String reference) {}
