package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.signin.PrivacyNotices.NoticeView;
import org.kaijuan.web.Form;

/** @param history the latest first */
public record PrivacyNoticesPage(Form form, List<NoticeView> history) {}
