package org.kaijuan.coordination.web;

import java.time.LocalDate;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.web.Listing;

/** What somebody is to do next. */
public record OwnTasksPanel(Listing<TaskView> tasks, LocalDate today) {}
