package org.kaijuan.chat.web;

import java.util.List;
import org.kaijuan.chat.Welcome;
import org.kaijuan.desk.RequestView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/** Where a talk begins. */
public record StartPage(LibraryView library, Welcome welcome, List<RequestView> open, Form form) {}
