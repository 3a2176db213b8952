/**
 * What a library, or the office of a province, has resolved to do when doors close or open again, and what became of it.
 *
 * <p>{@link org.kaijuan.plans.Plans} is the register: work plans, emergency plans and reopening plans (工作方案, 应急预案,
 * 开馆防控预案) with their editions. {@link org.kaijuan.plans.PlanTemplates} is what the province proposes and what libraries make
 * of it. {@link org.kaijuan.plans.Activations} carries a plan out: it drafts the order, hands out the tasks, and keeps the
 * journal of what was done, by whom and how late; {@link org.kaijuan.plans.Drills} does so in a restored copy and scores it. {@link org.kaijuan.plans.Demands} knows the weeks in which readers need
 * more than usual.
 *
 * <p>{@link org.kaijuan.plans.PlanRights} says who may do what with whose plans: a plan belongs to a library, or to the office of the
 * unit that it governs. An office's plan makes one order for all libraries under it, and its tasks stay among its steps.
 *
 * <p>States of an edition: draft → submitted → approved → superseded; submitted → draft when it is sent back. Of a template:
 * draft → published → closed. Of an activation: running → ended.
 *
 * <p>Invariants: the content of an approved edition never changes; a plan has at most one approved edition and at most one
 * that is being written; a text is submitted only when every section is written and both posts that answer for it are named
 * with their duties (ORG-17); a plan runs at most once at a time; whoever was asked to take over a template stays on its
 * board.
 *
 * <p>Owns {@code plans.plan, edition, template, addressee, adoption, reminder, activation, activation_step, journal, event,
 * demand, demand_load}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "jobs",
            "identity",
            "policy",
            "files",
            "messages",
            "opening",
            "figures",
            "continuity",
            "coordination",
            "command"
        })
@NullMarked
package org.kaijuan.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
