package org.kaijuan.coordination.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.TaskSheets;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** A sheet of tasks: the form, and what an uploaded sheet says before anything is given. */
public record SheetPage(LibraryView library, TaskSheets.@Nullable Sheet sheet, List<Option> libraries, Form form) {}
