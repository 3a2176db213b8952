package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.web.Form;

/** The forms of returns, and one of them as text to be edited. */
public record FormsPage(List<ReturnForm> forms, Form form) {}
