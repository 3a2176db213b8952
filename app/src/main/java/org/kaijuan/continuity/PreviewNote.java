package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;

/**
 * What whoever gives an order should know about its days and libraries although the order changes nothing about it, e.g. how
 * much readers will want then (SVC-46). A bean of the module that knows. Shown with every preview; no part of what has to be
 * the same when the order is applied.
 */
public interface PreviewNote {

    /**
     * A drawing with its table.
     *
     * @param code stable, for programs: {@code demand.consultation}
     * @param title what is shown, with its sums
     * @param header what the numbers are
     */
    record Note(String code, Text title, Text header, List<Point> points) {

        public Note {
            points = List.copyOf(points);
        }
    }

    /** @param because names, as people wrote them, of what makes this day unlike others; may be none */
    record Point(LocalDate day, double value, List<String> because) {

        public Point {
            because = List.copyOf(because);
        }
    }

    /**
     * Those that say something; none if there is nothing to know, or nothing that the actor may know. Reads in a few queries,
     * however many libraries there are.
     *
     * @param days of the order that are still to come, at most four weeks of them
     */
    List<Note> notes(Actor actor, Scope libraries, Period days);
}
