package org.kaijuan.answers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The province has decided on a proposal. May be told more than once.
 *
 * @param entry the entry that asks for it now; absent if the proposal was declined
 * @param isShown whether readers see it already, or a second person has to publish it
 * @param by who decided
 */
public record ProposalDecided(UUID proposal, @Nullable UUID entry, boolean isShown, String by, Instant at) {}
