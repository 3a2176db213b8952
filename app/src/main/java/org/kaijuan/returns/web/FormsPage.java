package org.kaijuan.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.web.Form;

/**
 * The forms of returns, and one of them to be edited.
 *
 * @param chosen the one that is open; absent in the list of all
 */
public record FormsPage(List<ReturnForm> forms, @Nullable ReturnForm chosen, Form form) {}
