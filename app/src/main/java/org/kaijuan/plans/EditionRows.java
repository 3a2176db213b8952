package org.kaijuan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts of plans in the database. */
@Component
class EditionRows {

    private static final String INSERT = """
            insert into plans.edition (plan_id, number, state, content, why, review_id, written_at, written_by)
            values (:plan, :number, 'draft', :content::jsonb, :why, :review, :now, :by)
            """;

    private static final String SAVE = """
            update plans.edition
            set content = :content::jsonb, why = :why, written_at = :now, written_by = :by, version = version + 1
            where plan_id = :plan and number = :number and version = :version and state = 'draft'
            """;

    private static final String SUBMIT = """
            update plans.edition
            set state = 'submitted', submitted_at = :now, submitted_by = :by, submitter_id = :person, remarks = null,
                version = version + 1
            where plan_id = :plan and number = :number and state = 'draft'
            """;

    private static final String DECIDE = """
            update plans.edition
            set state = :state, decided_at = :now, decided_by = :by, remarks = :remarks, version = version + 1
            where plan_id = :plan and number = :number and version = :version and state = 'submitted'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    EditionRows(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(PlanId plan, int number, PlanContent content, String why, @Nullable UUID review, String by) {
        of(INSERT, plan, number)
                .param("content", json.writeValueAsString(content))
                .param("why", why)
                .param("review", review)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .update();
    }

    /** False if it is not that draft any more. */
    boolean save(PlanId plan, int number, int version, PlanContent content, String why, String by) {
        return of(SAVE, plan, number)
                        .param("version", version)
                        .param("content", json.writeValueAsString(content))
                        .param("why", why)
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean submit(PlanId plan, int number, Actor actor) {
        return of(SUBMIT, plan, number)
                        .param("now", Sql.at(clock.instant()))
                        .param("by", actor.name())
                        .param("person", actor.id().map(PersonId::value).orElse(null))
                        .update()
                == 1;
    }

    /** Approves a submitted text or makes it a draft again; false if it is not that text any more. */
    boolean decide(EditionView edition, EditionState state, String by, @Nullable String remarks) {
        return of(DECIDE, edition.plan(), edition.number())
                        .param("state", state.code())
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("remarks", remarks)
                        .param("version", edition.version())
                        .update()
                == 1;
    }

    /** Makes room for a newly approved text. */
    void supersede(PlanId plan) {
        jdbc.sql("update plans.edition set state = 'superseded' where plan_id = :plan and state = 'approved'")
                .param("plan", plan.value())
                .update();
    }

    void attach(PlanId plan, int number, FileView file) {
        of("""
                update plans.edition set file_id = :file, file_name = :name where plan_id = :plan and number = :number
                """, plan, number)
                .param("file", file.id().value())
                .param("name", file.name())
                .update();
    }

    boolean isSubmittedBy(EditionView edition, Actor actor) {
        return actor.id()
                .map(person -> of("""
                        select submitter_id = :person from plans.edition where plan_id = :plan and number = :number
                        """, edition.plan(), edition.number())
                        .param("person", person.value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false))
                .orElse(false);
    }

    Optional<EditionView> find(PlanId plan, int number) {
        return of("select * from plans.edition where plan_id = :plan and number = :number", plan, number)
                .query((row, position) -> edition(row))
                .optional();
    }

    /** The newest first. */
    List<EditionView> of(PlanId plan) {
        return jdbc.sql("select * from plans.edition where plan_id = :plan order by number desc")
                .param("plan", plan.value())
                .query((row, position) -> edition(row))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, PlanId plan, int number) {
        return jdbc.sql(sql).param("plan", plan.value()).param("number", number);
    }

    private EditionView edition(ResultSet row) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return new EditionView(
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getInt("number"),
                EditionState.of(row.getString("state")),
                json.readValue(row.getString("content"), PlanContent.class),
                row.getString("why"),
                row.getObject("review_id", UUID.class),
                Sql.instant(row, "written_at"),
                row.getString("written_by"),
                Sql.instantOrNull(row, "submitted_at"),
                row.getString("submitted_by"),
                Sql.instantOrNull(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("remarks"),
                file == null ? null : new FileId(file),
                row.getString("file_name"),
                row.getInt("version"));
    }
}
