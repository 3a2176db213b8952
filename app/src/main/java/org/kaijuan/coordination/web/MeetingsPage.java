package org.kaijuan.coordination.web;

import org.kaijuan.coordination.MeetingView;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;

/** The meetings, the last first. */
public record MeetingsPage(Listing<MeetingView> meetings, LibraryNames names, boolean mayCall) {}
