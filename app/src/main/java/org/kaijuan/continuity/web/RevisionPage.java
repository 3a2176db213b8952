package org.kaijuan.continuity.web;

import org.kaijuan.continuity.OrderView;
import org.kaijuan.web.Form;

/** Other days for an order. */
public record RevisionPage(OrderView order, String unit, Form form) {}
