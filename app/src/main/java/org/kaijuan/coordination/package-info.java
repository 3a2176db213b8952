/**
 * Coordination: who works with whom on what while the doors are closed, and who answers for it.
 *
 * <p>A <em>group</em> has leaders (several are fine), deputies and members, duty areas, and may stand under another group; its
 * history is kept. A <em>task</em> comes from a notice, order, plan, meeting … and has a node, the day by which it is to be done,
 * which may be reckoned from the start of term: {@code open → accepted → done | dropped}. It may be handed over to another
 * department, which accepts or refuses. A <em>meeting</em> is {@code called → held | cancelled}; its decisions become tasks.
 * An <em>incident</em> goes {@code raised → escalated → coordinating → resolved}. A <em>review</em> looks back; its findings wait
 * until a plan takes them up.
 *
 * <p>Invariants and why they hold: exactly one person answers for a task, since one column holds it and is never empty; a
 * task changes only together with the step that explains it, against the version that was read or under its row lock; at most
 * one hand-over of a task waits for an answer (partial unique index); a person who answers for tasks cannot leave before a
 * successor is named, since the departure asks here within its transaction; groups form no ring, since the group above is
 * checked under the lock of the library's groups.
 *
 * <p>Events out: {@link org.kaijuan.coordination.ReviewConcluded}. Tables: {@code coordination.work_group, membership,
 * group_template, task, task_helper, task_step, task_reminder, hand_over, succession, meeting, attendee, decision, incident,
 * incident_step, incident_told, review, finding}.
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
            "retention",
            "continuity"
        })
@NullMarked
package org.kaijuan.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
