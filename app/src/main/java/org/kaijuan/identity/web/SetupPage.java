package org.kaijuan.identity.web;

import org.kaijuan.web.Form;

/** @param token goes on with the form */
public record SetupPage(Form form, String token) {}
