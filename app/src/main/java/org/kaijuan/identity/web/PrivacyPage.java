package org.kaijuan.identity.web;

import org.kaijuan.identity.signin.PrivacyNotices.NoticeView;
import org.kaijuan.web.Form;

/** @param isDuty whether agreeing comes before anything else */
public record PrivacyPage(Form form, NoticeView notice, boolean isDuty) {}
