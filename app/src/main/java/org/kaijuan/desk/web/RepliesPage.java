package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.CannedReply;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/** The canned replies of a library, and the form for one of them. */
public record RepliesPage(LibraryView library, List<CannedReply> replies, Form form) {}
