package org.kaijuan.coordination.web;

import java.util.List;
import org.kaijuan.coordination.MeetingView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** One meeting: who was there, what was said, what was decided. */
public record MeetingPage(
        LibraryView library,
        MeetingView meeting,
        List<Option> colleagues,
        List<Option> attendances,
        boolean mayWrite,
        Form form) {}
