package org.kaijuan.response.web;

import java.util.List;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A directive to be issued.
 *
 * @param units from which one may issue
 * @param echoes where it may be told, too
 */
public record DirectiveFormPage(List<Option> units, List<Option> echoes, Form form) {}
