package org.kaijuan.duties.web;

import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/** The form of a new roster. */
public record RosterFormPage(LibraryView library, Form form) {}
