package org.kaijuan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans in the database, without their texts. */
@Component
class PlanStore {

    private static final String INSERT = """
            insert into plans.plan (id, library_id, kind, title, scope, group_id, group_name, template_id, created_at,
                                    created_by)
            values (:id, :library, :kind, :title, :scope, :group, :groupName, :template, :now, :by)
            """;

    private static final String SELECT = """
            select p.*, coalesce(a.number, 0) as approved, a.decided_at as approved_at, coalesce(o.number, 0) as open
            from plans.plan p
            left join plans.edition a on a.plan_id = p.id and a.state = 'approved'
            left join plans.edition o on o.plan_id = p.id and o.state in ('draft', 'submitted')
            """;

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final BusinessClock clock;

    PlanStore(JdbcClient jdbc, Libraries libraries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.clock = clock;
    }

    void insert(PlanId id, NewPlan plan, @Nullable TemplateId template, String by) {
        bind(jdbc.sql(INSERT), plan)
                .param("id", id.value())
                .param("library", code(plan.library()))
                .param("kind", plan.kind().code())
                .param("template", template == null ? null : template.value())
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .update();
    }

    /** Sets what a plan is called, what it governs and whom it binds. */
    void describe(PlanId id, NewPlan plan) {
        bind(jdbc.sql("""
                        update plans.plan set title = :title, scope = :scope, group_id = :group, group_name = :groupName
                        where id = :id
                        """), plan).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, NewPlan plan) {
        return sql.param("title", plan.title())
                .param("scope", plan.scope().code())
                .param("group", plan.group())
                .param("groupName", plan.groupName());
    }

    /** False if it was retired before. */
    boolean retire(PlanId id, String by) {
        return jdbc.sql(
                                "update plans.plan set retired_at = :now, retired_by = :by where id = :id and retired_at is null")
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<PlanView> find(PlanId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Those of the libraries, in the order of the register; the newest first. */
    List<PlanView> of(Scope scope) {
        return of(scope, List.of());
    }

    /** The same with those of offices, which come first. */
    List<PlanView> of(Scope scope, List<UnitView> offices) {
        return jdbc
                .sql(SELECT + """
                        where p.library_id = any(:libraries) or (p.library_id is null and p.scope = any(:offices))
                        order by p.id desc
                        """)
                .param("libraries", scope.codes())
                .param("offices", codes(offices))
                .query((row, number) -> plan(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PlanStore::ordinal))
                .toList();
    }

    static String[] codes(List<UnitView> units) {
        return units.stream().map(unit -> unit.id().code()).toArray(String[]::new);
    }

    static @Nullable String code(@Nullable LibraryId library) {
        return library == null ? null : library.code();
    }

    private static int ordinal(PlanView plan) {
        LibraryView library = plan.library();
        return library == null ? 0 : library.ordinal();
    }

    private PlanView plan(ResultSet row) throws SQLException {
        String code = row.getString("library_id");
        LibraryView library = code == null ? null : libraries.get(new LibraryId(code));
        UUID template = row.getObject("template_id", UUID.class);
        return new PlanView(
                new PlanId(row.getObject("id", UUID.class)),
                library,
                PlanKind.of(row.getString("kind")),
                row.getString("title"),
                scope(row.getString("scope"), library),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                template == null ? null : new TemplateId(template),
                row.getInt("approved"),
                row.getInt("open"),
                Sql.instantOrNull(row, "approved_at"),
                Sql.instantOrNull(row, "retired_at"));
    }

    /** The unit that the plan governs; the library where a department is gone. */
    private UnitView scope(String code, @Nullable LibraryView library) {
        return libraries
                .findUnit(code)
                .orElseGet(() -> libraries.unit(library == null ? new UnitId(code) : UnitId.of(library.id())));
    }
}
