package org.kaijuan.jobs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.jobs.JobView;
import org.kaijuan.jobs.RecurringView;
import org.kaijuan.web.LibraryNames;

/** Jobs as shown, and what the calendar starts by itself. */
public record JobListPage(
        List<JobView> jobs, @Nullable String next, List<RecurringView> recurring, LibraryNames names) {

    public JobListPage {
        jobs = List.copyOf(jobs);
        recurring = List.copyOf(recurring);
    }

    /** The name of the job's library; empty for the province's own. */
    public String library(JobView job) {
        return job.library() == null ? "" : names.of(job.library());
    }
}
