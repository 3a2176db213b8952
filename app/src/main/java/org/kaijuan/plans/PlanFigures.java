package org.kaijuan.plans;

import java.util.List;
import org.kaijuan.figures.QueriedFigure;
import org.kaijuan.figures.QueriedFigures;
import org.kaijuan.identity.Libraries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What plans arrange (ORG-16) and which of their questions were answered (ORG-22). A plan counts on the day of its approval,
 * or on the first day of the period if it was in force before; what libraries state stands where they have entered no plan.
 */
@Component
class PlanFigures extends QueriedFigures {

    /** The texts that were in force at the end of the period. */
    private static final String IN_FORCE = """
            select e.plan_id || '/' || e.number as id, p.library_id, p.kind as cell,
                   greatest((e.decided_at at time zone asked.zone)::date, :from) as day, %s as number
              from plans.plan p
              join asked using (library_id)
              join plans.edition e on e.plan_id = p.id and e.state in ('approved', 'superseded')
             where (e.decided_at at time zone asked.zone)::date <= :to
               and (p.retired_at is null or (p.retired_at at time zone asked.zone)::date > :to)
               and not exists (
                   select from plans.edition later
                    where later.plan_id = e.plan_id and later.number > e.number
                      and later.state in ('approved', 'superseded')
                      and (later.decided_at at time zone asked.zone)::date <= :to)
               and %s
            """;

    private static final String ANSWERED = """
            select a.id || '/' || s.key as id, a.library_id, (s.done_at at time zone asked.zone)::date as day, 1 as number,
                   case when s.fine then 'fine' else 'not-fine' end as cell
              from plans.activation a
              join asked using (library_id)
              join plans.activation_step s on s.activation_id = a.id and s.done_at is not null
              join plans.edition e on e.plan_id = a.plan_id and e.number = a.edition
             where not a.drill
               and exists (
                   select from jsonb_array_elements(e.content -> 'steps') step
                    where step ->> 'key' = s.key and step ->> 'type' = 'check')
            """;

    PlanFigures(JdbcClient jdbc, Libraries libraries) {
        super(
                jdbc,
                libraries,
                List.of(
                        QueriedFigure.count("plan.in-force", "plans", "plan-kind", IN_FORCE.formatted("1", "true")),
                        QueriedFigure.median(
                                "plan.sections",
                                "items",
                                "plan-kind",
                                IN_FORCE.formatted(
                                        "jsonb_array_length(e.content -> 'sections')", "p.kind <> 'reopening'")),
                        QueriedFigure.count("plan.questions", "items", "finding", ANSWERED)
                                .silent()));
    }
}
