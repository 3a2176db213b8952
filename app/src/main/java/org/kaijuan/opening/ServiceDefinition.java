package org.kaijuan.opening;

/**
 * A service that libraries run and that an order can open or close. The module that runs it declares it as a bean; its name
 * is the message {@code service.<key>}.
 *
 * @param key e.g. {@code document-delivery}
 * @param online whether readers use it without coming; online services are listed first (SVC-01)
 */
public record ServiceDefinition(String key, boolean online) {}
