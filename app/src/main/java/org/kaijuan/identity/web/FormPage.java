package org.kaijuan.identity.web;

import org.kaijuan.web.Form;

/** A page that is nothing but a form. */
public record FormPage(Form form) {}
