package org.kaijuan.response;

import java.util.List;
import org.kaijuan.figures.QueriedFigure;
import org.kaijuan.figures.QueriedFigures;
import org.kaijuan.identity.Libraries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far directives have come at libraries (ORG-01, ORG-09). Each counts on the day on which it came to the library. */
@Component
class DirectiveFigures extends QueriedFigures {

    private static final String ARRIVED = """
            select a.directive_id || '/' || a.unit as id, asked.library_id, %s as number,
                   (a.arrived_at at time zone asked.zone)::date as day,
                   case when a.acknowledged_at is null
                        then case when r.read_at is null then 'unread' else 'read' end
                        when (a.acknowledged_at at time zone asked.zone)::date > d.deadline then 'late'
                        else 'acknowledged' end as cell
              from response.arrival a
              join asked on asked.library_id = a.unit
              join response.directive d on d.id = a.directive_id
              left join lateral (
                   select min(read_at) as read_at from response.receipt
                    where directive_id = a.directive_id and unit = a.unit) r on true
             where %s
            """;

    DirectiveFigures(JdbcClient jdbc, Libraries libraries) {
        super(
                jdbc,
                libraries,
                List.of(
                        arrived("response.directives", "true"),
                        arrived("response.directives.acknowledged", "a.acknowledged_at is not null"),
                        arrived("response.directives.late", """
                                (a.acknowledged_at at time zone asked.zone)::date > d.deadline"""),
                        arrived("response.directives.unread", "r.read_at is null"),
                        QueriedFigure.median(
                                "response.acknowledgement-hours",
                                "hours",
                                "standing",
                                ARRIVED.formatted(
                                        "extract(epoch from a.acknowledged_at - a.arrived_at) / 3600",
                                        "a.acknowledged_at is not null"))));
    }

    private static QueriedFigure arrived(String id, String where) {
        return QueriedFigure.count(id, "directives", "standing", ARRIVED.formatted("1", where));
    }
}
