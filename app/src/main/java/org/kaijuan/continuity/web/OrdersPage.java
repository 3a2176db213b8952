package org.kaijuan.continuity.web;

import org.kaijuan.web.Listing;

/** @param mayDraft whether the way to a new order is shown */
public record OrdersPage(Listing<OrderRow> orders, boolean mayDraft) {}
