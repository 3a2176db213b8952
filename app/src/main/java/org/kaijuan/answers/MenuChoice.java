package org.kaijuan.answers;

/**
 * A line of the number menu.
 *
 * @param number what to type
 * @param name of the category in the reader's language
 * @param entries how many there are
 */
public record MenuChoice(int number, String category, String name, long entries) {}
