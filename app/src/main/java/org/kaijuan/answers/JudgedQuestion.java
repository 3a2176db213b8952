package org.kaijuan.answers;

import org.kaijuan.kernel.LibraryId;

/**
 * A reader's question, and whether the entry that came first was what was meant: from thumbs, choices and librarians.
 *
 * @param first the entry that a person judged
 */
public record JudgedQuestion(LibraryId library, String question, EntryId first, boolean isRight) {}
