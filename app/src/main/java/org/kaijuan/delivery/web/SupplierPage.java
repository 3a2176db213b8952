package org.kaijuan.delivery.web;

import org.kaijuan.delivery.SupplierView;
import org.kaijuan.web.Form;

/** One supplier, to be changed. */
public record SupplierPage(SupplierView supplier, Form form) {}
