package org.kaijuan.answers;

/**
 * That an entry, or who shows it, changed. Read the entry anew by {@link Entries#published(java.util.Collection)}: what is
 * not there any more is not to be found any more.
 *
 * @param sequence higher than those of all changes before
 */
public record EntryChange(long sequence, EntryId entry) {}
