package org.kaijuan.reopening;

/**
 * How long one kind of thing took to be ready again, over all libraries that did it.
 *
 * @param subject as on the lists: {@code service:reading-room}, or the words of people
 * @param times how often it was done
 * @param median in days
 * @param longest in days
 */
public record LeadTime(String subject, long times, int median, int longest) {}
