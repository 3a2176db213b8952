package org.kaijuan.coordination.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.MeetingView;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.TimelineEntry;

/** One incident: what happened, who was told when, which calls were held. @param review the look back, if one was begun */
public record IncidentPage(
        LibraryView library,
        IncidentView incident,
        List<TimelineEntry> history,
        List<MeetingView> calls,
        @Nullable ReviewId review,
        List<Option> colleagues,
        boolean mayNote,
        boolean mayLead,
        Instant now,
        Form form) {}
