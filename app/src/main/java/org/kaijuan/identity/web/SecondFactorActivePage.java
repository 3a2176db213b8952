package org.kaijuan.identity.web;

import org.kaijuan.web.Form;

/** @param recoveryCodesLeft of the ten that were shown */
public record SecondFactorActivePage(Form form, int recoveryCodesLeft) {}
