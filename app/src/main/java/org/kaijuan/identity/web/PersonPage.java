package org.kaijuan.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A person as staff see them.
 *
 * @param library its name; empty for people of the province
 * @param department its name; empty for none
 * @param mayEdit whether the reader of the page may correct, lock and reset
 * @param mayAssign whether the reader of the page may give some role somewhere
 * @param password just made and shown this once
 */
public record PersonPage(
        PersonDetails details,
        String library,
        String department,
        Form form,
        boolean mayEdit,
        boolean mayAssign,
        List<Option> roles,
        List<Option> units,
        boolean secondFactor,
        @Nullable String password) {}
