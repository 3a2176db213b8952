package org.kaijuan.continuity.web;

import org.kaijuan.continuity.OrderView;
import org.kaijuan.identity.UnitView;

/** An order in a list. */
public record OrderRow(OrderView order, UnitView unit) {}
