package org.kaijuan.identity.web;

import org.kaijuan.identity.signin.QrCode;
import org.kaijuan.web.Form;

/** @param typed the secret for who cannot scan */
public record SecondFactorPage(Form form, String typed, QrCode code, boolean isDuty) {}
