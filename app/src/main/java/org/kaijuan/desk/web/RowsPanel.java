package org.kaijuan.desk.web;

import java.time.Instant;
import org.kaijuan.desk.RequestView;
import org.kaijuan.web.Listing;

/**
 * Some rows of the queue on the desk's home.
 *
 * @param which {@code mine} or {@code late}
 */
public record RowsPanel(String which, Listing<RequestView> requests, Instant now) {}
