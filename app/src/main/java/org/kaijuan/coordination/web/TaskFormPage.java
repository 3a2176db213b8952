package org.kaijuan.coordination.web;

import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** The form of a new task. */
public record TaskFormPage(
        LibraryView library,
        List<Option> colleagues,
        List<Option> groups,
        List<Option> departments,
        List<Option> sources,
        Form form) {}
