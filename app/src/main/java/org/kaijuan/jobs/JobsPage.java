package org.kaijuan.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of jobs, newest first.
 *
 * @param next the last job of this page if there are older ones
 */
public record JobsPage(List<JobView> jobs, @Nullable JobId next) {

    public JobsPage {
        jobs = List.copyOf(jobs);
    }
}
