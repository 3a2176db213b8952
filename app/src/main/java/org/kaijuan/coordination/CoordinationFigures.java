package org.kaijuan.coordination;

import java.util.List;
import org.kaijuan.figures.QueriedFigure;
import org.kaijuan.figures.QueriedFigures;
import org.kaijuan.identity.Libraries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many groups were set up, how the tasks stand by their nodes, how long incidents lasted. Each counts on a business day of
 * its library: the day of founding, the node, the day of the meeting, the day on which an incident was raised or over.
 */
@Component
class CoordinationFigures extends QueriedFigures {

    static final String GROUPS = "organisation.groups";

    CoordinationFigures(JdbcClient jdbc, Libraries libraries) {
        super(
                jdbc,
                libraries,
                List.of(
                        // where nobody has entered a group, what the library declared stands
                        QueriedFigure.count(
                                        GROUPS,
                                        "groups",
                                        "name",
                                        rows("work_group", "established_on", "1", "name", "kind = 'working'"))
                                .silent(),
                        tasks("coordination.tasks", "state <> 'dropped'"),
                        tasks("coordination.tasks.done", "state = 'done'"),
                        tasks("coordination.tasks.on-time", "state = 'done' and ended_on <= due_on"),
                        tasks("coordination.tasks.late", "state = 'done' and ended_on > due_on"),
                        tasks("coordination.tasks.open", "state in ('open', 'accepted')"),
                        QueriedFigure.count(
                                "coordination.meetings",
                                "meetings",
                                "mode",
                                rows("meeting", "held_on", "1", "mode", "state <> 'cancelled'")),
                        QueriedFigure.count(
                                "coordination.incidents",
                                "incidents",
                                "severity",
                                rows("incident", "raised_on", "1", "severity", "true")),
                        QueriedFigure.median(
                                "coordination.incident-hours", "hours", "severity", resolved("t.raised_at")),
                        QueriedFigure.median("coordination.escalation-hours", "hours", "severity", resolved("""
                                        (select min(s.at) from coordination.incident_step s
                                          where s.incident_id = t.id and s.act = 'escalated')"""))));
    }

    private static QueriedFigure tasks(String id, String where) {
        return QueriedFigure.count(id, "tasks", "source", rows("task", "due_on", "1", "source", where));
    }

    /** Hours from a moment of an incident to its end; of those only that had such a moment. */
    private static String resolved(String since) {
        return rows(
                "incident",
                "resolved_on",
                "extract(epoch from t.resolved_at - " + since + ") / 3600",
                "severity",
                "state = 'resolved' and " + since + " is not null");
    }

    private static String rows(String table, String day, String number, String cell, String where) {
        return "select t.id::text as id, t.library_id, t." + day + " as day, " + number + " as number, t." + cell
                + " as cell from coordination." + table + " t join asked using (library_id) where " + where;
    }
}
