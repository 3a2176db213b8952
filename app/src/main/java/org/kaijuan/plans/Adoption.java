package org.kaijuan.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A library's answer to a template.
 *
 * @param plan what it made of it; absent if it declined
 * @param reason why it adapts or declines; may be empty for a word-for-word adoption
 */
public record Adoption(Answer answer, @Nullable PlanId plan, String reason, Instant at, String by) {}
