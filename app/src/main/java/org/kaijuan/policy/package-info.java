/**
 * Rules are dated data, not code: "five checks per reader", "37.3 ℃", "forty pages of a book".
 *
 * <p>A module that needs a rule declares a {@link org.kaijuan.policy.PolicyDefinition} and asks {@link
 * org.kaijuan.policy.Policies} what is in force for a library on a business day. People set values at a unit of the tree,
 * from a day on, until another or until further notice, with the order they act on. The definition says how the decisions
 * of the units above a library combine: the nearest wins, or the strictest of all.
 *
 * <p>Invariants: a decision is never changed or deleted; of two that cover the same unit and day the one recorded later
 * holds; giving a rule up is a decision without a value; a decision can be taken back only before its first day, and then
 * never held; it can be given another last day at any time, so that an order ends what it decided and nothing else. So the answer for a past day changes only if somebody records a decision about the past, which the history
 * shows. Whoever acts by a value stores the id of the version with the act.
 *
 * <p>Tables: {@code policy.version}, {@code withdrawal}, {@code ending}, {@code revision} (raised by every change, so that other nodes notice).
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "audit", "identity"})
@NullMarked
package org.kaijuan.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
