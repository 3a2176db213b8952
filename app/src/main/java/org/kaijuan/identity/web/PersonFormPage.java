package org.kaijuan.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** @param details of the person that is corrected; absent for a new one */
public record PersonFormPage(
        Form form, @Nullable PersonDetails details, List<Option> libraries, List<Option> departments) {

    /** Where the form is sent. */
    public String action() {
        return details == null ? "/people" : "/people/" + details.person().id();
    }
}
