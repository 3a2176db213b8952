package org.kaijuan.desk;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody hands in together with a message.
 *
 * @param name as on the sender's device; cleaned before it is stored
 */
public record Upload(String name, InputStreamSource content) {}
