package org.kaijuan.channels;

/**
 * A post and how far it has come.
 *
 * @param groups that were to have it; those where it was cancelled are left out
 * @param people how many are in the groups that have it, as last counted
 */
public record PostLine(PostView post, int groups, int delivered, int pending, int failed, long people) {}
