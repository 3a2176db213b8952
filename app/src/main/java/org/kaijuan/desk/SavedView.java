package org.kaijuan.desk;

import java.util.UUID;

/**
 * A person's own view of the queue.
 *
 * @param query the query string of the queue's address
 */
public record SavedView(UUID id, String name, String query) {}
