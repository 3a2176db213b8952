package org.kaijuan.response.web;

import java.util.List;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** @param units from which one may issue */
public record DirectiveFormPage(List<Option> units, Form form) {}
