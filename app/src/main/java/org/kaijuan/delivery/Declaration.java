package org.kaijuan.delivery;

/**
 * What a reader declares about copyright before a paper is delivered.
 *
 * @param version of the policy, or {@code preset}; stored with the request
 */
public record Declaration(String text, String version) {}
