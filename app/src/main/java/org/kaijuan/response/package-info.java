/**
 * What comes from above: response levels, risk levels and directives.
 *
 * <p>A <em>level</em> ({@link org.kaijuan.response.Levels}, I to IV) is decided for a province, city or county from a day on.
 * Each level carries a set of rules as data ({@code response/level-rules.csv}) that the decision puts in force through {@code
 * policy} at that unit; since those rules combine by the strictest, a library is under the strictest of province, county and
 * school (rules.md §1.5) without anybody working it out. A <em>risk</em> ({@link org.kaijuan.response.Risks}, low to high) is
 * told for a county; when it moves a step, each library there gets a proposal for a mode (OPN-13), which a director may turn
 * into the draft of an order. A <em>directive</em> ({@link org.kaijuan.response.Directives}) runs down the tree: each level opens
 * it, acknowledges it, passes it on with words of its own, and a library makes tasks of it.
 *
 * <p>Invariants: of two levels at one unit that cover a day the one decided later holds, as with rules; decisions are never
 * changed, one that has begun is undone by saying again what the unit said without it; the rules of a level are set in the same
 * transaction as the level; an arrival of a directive at a unit exists once; nobody sees branches beside their own.
 *
 * <p>Tables: {@code response.level, level_rule, risk, proposal, directive, arrival, receipt, attachment, reminder, revision}.
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
            "coordination"
        })
@NullMarked
package org.kaijuan.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
