package org.kaijuan.gate.web;

import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/** To leave a parcel. */
public record ParcelFormPage(LibraryView library, Form form) {}
