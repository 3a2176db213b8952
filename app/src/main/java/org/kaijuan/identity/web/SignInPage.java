package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * @param next where to go afterwards; empty for home
 * @param libraries to choose from, where a card number may be of several; empty for none to choose
 */
public record SignInPage(Form form, String next, List<Option> libraries) {}
