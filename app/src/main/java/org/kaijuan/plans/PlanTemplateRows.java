package org.kaijuan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The province's templates and whom they ask, in the database. */
@Component
class PlanTemplateRows {

    private static final String INSERT = """
            insert into plans.template (id, unit, kind, title, issuer, note, content, deadline_day, state, created_at)
            values (:id, :unit, :kind, :title, :issuer, :note, :content::jsonb, :lastDay, 'draft', :now)
            """;

    private static final String CHANGE = """
            update plans.template
            set kind = :kind, title = :title, issuer = :issuer, note = :note, content = :content::jsonb,
                deadline_day = :lastDay, version = version + 1
            where id = :id and version = :version and state = 'draft'
            """;

    private static final String SELECT = """
            select t.*, array(select library_id from plans.addressee a where a.template_id = t.id order by position) as asked
            from plans.template t
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    PlanTemplateRows(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(TemplateId id, NewTemplate template) {
        bind(INSERT, id, template)
                .param("unit", template.unit().code())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** False if it is not that draft any more. */
    boolean change(TemplateId id, int version, NewTemplate template) {
        return bind(CHANGE, id, template).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec bind(String sql, TemplateId id, NewTemplate template) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("kind", template.kind().code())
                .param("title", template.title())
                .param("issuer", template.issuer())
                .param("note", template.note())
                .param("content", json.writeValueAsString(template.content()))
                .param("lastDay", template.lastDay());
    }

    /** False if it is no draft any more. */
    boolean publish(TemplateId id, String by, List<LibraryView> asked) {
        int moved = jdbc.sql("""
                        update plans.template set state = 'published', published_at = :now, published_by = :by,
                               version = version + 1
                        where id = :id and state = 'draft'
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .param("id", id.value())
                .update();
        if (moved == 1) {
            jdbc.sql("""
                            insert into plans.addressee (template_id, library_id, position)
                            select :id, library, position from unnest(:libraries::text[]) with ordinality as l (library, position)
                            """)
                    .param("id", id.value())
                    .param(
                            "libraries",
                            asked.stream().map(library -> library.id().code()).toArray(String[]::new))
                    .update();
        }
        return moved == 1;
    }

    /** False if it is not published. */
    boolean close(TemplateId id) {
        return jdbc.sql("""
                        update plans.template set state = 'closed', closed_at = :now, version = version + 1
                        where id = :id and state = 'published'
                        """)
                        .param("now", Sql.at(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<TemplateView> find(TemplateId id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id.value())
                .query((row, number) -> template(row))
                .optional();
    }

    /** The newest first. */
    List<TemplateView> all() {
        return jdbc.sql(SELECT + " order by t.id desc")
                .query((row, number) -> template(row))
                .list();
    }

    private TemplateView template(ResultSet row) throws SQLException {
        LocalDate lastDay = row.getObject("deadline_day", LocalDate.class);
        Instant deadline = Period.day(lastDay).end(clock.getZone());
        String[] asked = (String[]) row.getArray("asked").getArray();
        return new TemplateView(
                new TemplateId(row.getObject("id", UUID.class)),
                new UnitId(row.getString("unit")),
                PlanKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("note"),
                json.readValue(row.getString("content"), PlanContent.class),
                lastDay,
                deadline,
                TemplateState.of(row.getString("state")),
                Sql.instantOrNull(row, "published_at"),
                Arrays.stream(asked).map(LibraryId::new).toList(),
                row.getInt("version"));
    }
}
