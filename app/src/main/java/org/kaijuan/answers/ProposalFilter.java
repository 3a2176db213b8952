package org.kaijuan.answers;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * Which proposals somebody wants to see.
 *
 * @param library absent for all that one may see
 * @param state absent for all
 * @param isOldestFirst the order, by the time of the proposal
 */
public record ProposalFilter(
        @Nullable LibraryId library, @Nullable ProposalState state, boolean isOldestFirst) {}
