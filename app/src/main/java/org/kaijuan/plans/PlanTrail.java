package org.kaijuan.plans;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to plans and templates, for their pages and for the audit. */
@Component
class PlanTrail {

    private static final String INSERT = """
            insert into plans.event (id, plan_id, template_id, happened, edition, by_name, note, at)
            values (:id, :plan, :template, :happened, :edition, :by, :note, :at)
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final BusinessClock clock;

    PlanTrail(JdbcClient jdbc, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param library whose plan it is; absent for an office's */
    void note(Actor actor, @Nullable LibraryId library, PlanId plan, int edition, String happened, String note) {
        insert(actor, happened, note)
                .param("plan", plan.value())
                .param("template", null)
                .param("edition", edition == 0 ? null : edition)
                .update();
        audit.record(
                actor,
                "plans.plan." + happened,
                library,
                "plan",
                plan.toString(),
                Map.of("edition", edition, "note", note));
    }

    void note(Actor actor, TemplateId template, String happened, String note) {
        insert(actor, happened, note)
                .param("plan", null)
                .param("template", template.value())
                .param("edition", null)
                .update();
        audit.record(
                actor, "plans.template." + happened, null, "plan-template", template.toString(), Map.of("note", note));
    }

    private JdbcClient.StatementSpec insert(Actor actor, String happened, String note) {
        return jdbc.sql(INSERT)
                .param("id", Ids.next())
                .param("happened", happened)
                .param("by", actor.name())
                .param("note", note)
                .param("at", Sql.at(clock.instant()));
    }

    List<TrailEntry> of(PlanId plan) {
        return entries("plan_id", plan.value());
    }

    List<TrailEntry> of(TemplateId template) {
        return entries("template_id", template.value());
    }

    private List<TrailEntry> entries(String column, Object id) {
        return jdbc.sql("select happened, edition, by_name, note, at from plans.event where " + column
                        + " = :id order by id")
                .param("id", id)
                .query((row, number) -> new TrailEntry(
                        row.getString("happened"),
                        row.getInt("edition"),
                        row.getString("by_name"),
                        row.getString("note"),
                        Sql.instant(row, "at")))
                .list();
    }
}
