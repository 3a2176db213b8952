package org.kaijuan.jobs;

import org.jspecify.annotations.Nullable;

/** Which jobs a list shows; an absent field does not filter. */
public record JobFilter(@Nullable JobState state, @Nullable String kind, boolean mine) {

    public static final JobFilter ALL = new JobFilter(null, null, false);
}
