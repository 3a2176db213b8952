package org.kaijuan.opening.web;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** One of the forms of a library. */
public record OpeningFormPage(LibraryView library, List<ServiceDefinition> services, Form form) {

    public String code() {
        return library.id().code();
    }

    /** The services as choices, with "all" before them. */
    public List<Option> serviceOptions(Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(OpeningForms.ALL, ui.t("opening.all-services")));
        for (ServiceDefinition service : services) {
            options.add(new Option(service.key(), ui.t("service." + service.key())));
        }
        return options;
    }
}
