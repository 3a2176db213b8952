package org.kaijuan.identity.web;

import org.kaijuan.web.Form;

/** @param isDuty whether this has to be done before anything else */
public record PasswordPage(Form form, boolean isDuty) {}
