package org.kaijuan.coordination.web;

import java.time.Instant;
import java.util.List;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** The incidents, the last first, and the form to raise one. */
public record IncidentsPage(
        Listing<IncidentView> incidents,
        LibraryNames names,
        boolean openOnly,
        boolean mayRaise,
        List<Option> libraries,
        List<Option> severities,
        List<Option> services,
        Instant now,
        Form form) {}
