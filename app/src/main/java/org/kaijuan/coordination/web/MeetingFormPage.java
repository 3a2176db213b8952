package org.kaijuan.coordination.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** The form of a new meeting. @param incident what it is to coordinate */
public record MeetingFormPage(
        LibraryView library,
        @Nullable IncidentView incident,
        List<Option> colleagues,
        List<Option> groups,
        List<Option> modes,
        Form form) {

    /** Where the form goes. */
    public String action() {
        return incident == null ? "/desk/meetings" : "/desk/incidents/" + incident.id() + "/calls";
    }
}
