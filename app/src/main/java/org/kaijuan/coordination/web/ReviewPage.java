package org.kaijuan.coordination.web;

import java.util.List;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.ReviewView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** One review and its findings. */
public record ReviewPage(
        LibraryView library,
        ReviewView review,
        List<Option> kinds,
        List<Option> colleagues,
        boolean mayLead,
        Form form) {

    /** Where what is looked back upon can be read; empty where this module does not know. */
    public String subjectHref() {
        return review.subject() == ReviewSubject.INCIDENT && !review.reference().isEmpty()
                ? "/desk/incidents/" + review.reference()
                : "";
    }
}
