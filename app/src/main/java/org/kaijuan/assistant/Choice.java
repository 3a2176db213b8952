package org.kaijuan.assistant;

import org.kaijuan.answers.EntryId;

/** Something that the reader may have meant. */
public record Choice(EntryId entry, String question) {}
