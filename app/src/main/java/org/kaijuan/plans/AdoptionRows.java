package org.kaijuan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What libraries answered to templates, in the database. */
@Component
class AdoptionRows {

    private static final String ANSWER = """
            insert into plans.adoption as a (template_id, library_id, answer, plan_id, reason, at, by_name)
            values (:template, :library, :answer, :plan, :reason, :now, :by)
            on conflict (template_id, library_id) do update
            set answer = excluded.answer, plan_id = excluded.plan_id, reason = excluded.reason, at = excluded.at,
                by_name = excluded.by_name
            where a.answer = 'declined'
            """;

    /** The latest text of each plan that was made of the template. */
    private static final String CONTENTS = """
            select distinct on (p.library_id) p.library_id, e.content
            from plans.adoption a
            join plans.plan p on p.id = a.plan_id
            join plans.edition e on e.plan_id = p.id
            where a.template_id = :template
            order by p.library_id, e.number desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    AdoptionRows(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** False if the library has taken it over already. */
    boolean answer(
            TemplateId template, LibraryId library, Answer answer, @Nullable PlanId plan, String reason, String by) {
        return jdbc.sql(ANSWER)
                        .param("template", template.value())
                        .param("library", library.code())
                        .param("answer", answer.code())
                        .param("plan", plan == null ? null : plan.value())
                        .param("reason", reason)
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    Map<LibraryId, Adoption> of(TemplateId template) {
        Map<LibraryId, Adoption> answers = new HashMap<>();
        jdbc.sql("select * from plans.adoption where template_id = :template")
                .param("template", template.value())
                .query(row -> {
                    answers.put(new LibraryId(row.getString("library_id")), adoption(row));
                });
        return answers;
    }

    Optional<Adoption> find(TemplateId template, LibraryId library) {
        return Optional.ofNullable(of(template).get(library));
    }

    /** What the libraries' plans say by now. */
    Map<LibraryId, PlanContent> contents(TemplateId template) {
        Map<LibraryId, PlanContent> contents = new HashMap<>();
        jdbc.sql(CONTENTS).param("template", template.value()).query(row -> {
            contents.put(
                    new LibraryId(row.getString("library_id")),
                    json.readValue(row.getString("content"), PlanContent.class));
        });
        return contents;
    }

    /** False if this reminder of this library was written before. */
    boolean reminder(TemplateId template, LibraryId library, String step) {
        return jdbc.sql("""
                        insert into plans.reminder (template_id, library_id, step, sent_at)
                        values (:template, :library, :step, :now) on conflict do nothing
                        """)
                        .param("template", template.value())
                        .param("library", library.code())
                        .param("step", step)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        UUID plan = row.getObject("plan_id", UUID.class);
        return new Adoption(
                Answer.of(row.getString("answer")),
                plan == null ? null : new PlanId(plan),
                row.getString("reason"),
                Sql.instant(row, "at"),
                row.getString("by_name"));
    }
}
