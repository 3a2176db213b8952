package org.kaijuan.files;

import java.time.Instant;

/**
 * A confirmed link.
 *
 * @param browser the secret that binds it to one browser; it belongs into an HttpOnly cookie
 * @param ends system time
 */
public record LinkWindow(String browser, Instant ends) {}
