package org.kaijuan.messages.web;

import org.kaijuan.messages.OutgoingView;
import org.kaijuan.web.Form;

/** One outgoing mail, with what staff may do to it. */
public record MailPage(OutgoingView mail, boolean mayReview, Form form) {}
