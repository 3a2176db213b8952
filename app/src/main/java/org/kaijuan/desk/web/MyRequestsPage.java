package org.kaijuan.desk.web;

import org.kaijuan.desk.RequestView;
import org.kaijuan.web.Listing;

/** What the reader has asked for. */
public record MyRequestsPage(Listing<RequestView> requests) {}
