package org.kaijuan.gate;

import java.util.List;
import org.kaijuan.figures.QueriedFigure;
import org.kaijuan.figures.QueriedFigures;
import org.kaijuan.identity.Libraries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many parcels were handed over at the gate, with how many pieces, and how many nobody came for; by the day they left it. */
@Component
class GateFigures extends QueriedFigures {

    private static final String LEFT = """
            select p.id::text as id, p.library_id, p.ended_on as day, %s as number, p.number as cell
              from gate.parcel p
              join asked using (library_id)
             where %s
            """;

    GateFigures(JdbcClient jdbc, Libraries libraries) {
        super(
                jdbc,
                libraries,
                List.of(
                        left("gate.handed-over", "parcels", "1", "p.state = 'HANDED_OVER'"),
                        left("gate.pieces", "pieces", "p.pieces", "p.state = 'HANDED_OVER'"),
                        left("gate.not-collected", "parcels", "1", """
                                p.state = 'RETURNED' and p.return_reason = 'NOT_COLLECTED'""")));
    }

    /** @param number what a parcel adds */
    private static QueriedFigure left(String id, String unit, String number, String where) {
        return QueriedFigure.count(id, unit, "parcel", LEFT.formatted(number, where));
    }
}
