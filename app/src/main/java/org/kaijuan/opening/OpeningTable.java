package org.kaijuan.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Snapshot;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders about services, in the database, and all that {@link LibraryOpening} needs, in memory. Writing needs a transaction. */
@Component
class OpeningTable {

    private static final String SELECT = """
            select decision.*, withdrawn_at, withdrawn_by, last_day, ended_at, ended_by, ending.by_order as ended_order
            from opening.decision
            left join opening.withdrawal on withdrawal.decision = decision.id
            left join (select distinct on (decision) * from opening.ending order by decision, number desc) ending
              on ending.decision = decision.id
            """;
    private static final String INSERT = """
            insert into opening.decision (id, library_id, service, open, valid_from, valid_to, by_order, reason,
                                          decided_at, decided_by, recorded_at)
            select id, library, service, open, valid_from, valid_to, by_order, reason, :decidedAt::timestamptz, :decidedBy,
                   :recordedAt::timestamptz
            from unnest(:ids::uuid[], :libraries::text[], :services::text[], :opens::boolean[], :froms::date[], :tos::date[],
                        :orders::text[], :reasons::text[])
                 with ordinality as each (id, library, service, open, valid_from, valid_to, by_order, reason, place)
            order by place
            """;
    private static final String END = """
            insert into opening.ending (decision, last_day, by_order, ended_at, ended_by)
            select decision, last_day, :order, :at::timestamptz, :by
            from unnest(:decisions::uuid[], :lastDays::date[]) as each (decision, last_day)
            """;

    private final JdbcClient jdbc;
    private final HoursTable hours;
    private final Libraries libraries;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final PublicHolidays holidays;
    private final Snapshot<Map<LibraryId, LibraryOpening>> openings;

    OpeningTable(
            JdbcClient jdbc,
            HoursTable hours,
            Libraries libraries,
            PublicHolidays holidays,
            Clock clock,
            BusinessClock businessClock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.libraries = libraries;
        this.holidays = holidays;
        this.clock = clock;
        this.businessClock = businessClock;
        this.openings = new Snapshot<>(jdbc, "opening", this::load);
    }

    LibraryOpening of(LibraryId library) {
        LibraryOpening known = openings.get().get(library);
        return known != null
                ? known
                : LibraryOpening.unset(libraries.get(library).zone(), holidays);
    }

    /** Must come first in a transaction that writes. */
    void change() {
        openings.change();
    }

    /** Those of all libraries of which anything is known. */
    Map<LibraryId, LibraryOpening> all() {
        return openings.get();
    }

    StateDecision insert(StateChange change, String decidedBy) {
        return insert(List.of(change), decidedBy).getFirst();
    }

    /** In one statement, numbered in the order of the list. */
    List<StateDecision> insert(List<StateChange> changes, String decidedBy) {
        change();
        String[] ids = column(changes, change -> Ids.next());
        jdbc.sql(INSERT)
                .param("ids", ids)
                .param("libraries", column(changes, change -> change.library().code()))
                .param("services", column(changes, StateChange::service))
                .param("opens", column(changes, StateChange::open))
                .param("froms", column(changes, StateChange::from))
                .param("tos", column(changes, StateChange::to))
                .param("orders", column(changes, StateChange::order))
                .param("reasons", column(changes, StateChange::reason))
                .param("decidedAt", Sql.at(businessClock.instant()))
                .param("decidedBy", decidedBy)
                .param("recordedAt", Sql.at(clock.instant()))
                .update();
        return jdbc.sql(SELECT + "where decision.id = any(:ids::uuid[]) order by decision.number")
                .param("ids", ids)
                .query(this::decision)
                .list();
    }

    private static String[] column(List<StateChange> changes, Function<StateChange, ? extends @Nullable Object> value) {
        return text(changes.stream().map(value));
    }

    /** PostgreSQL makes days and ids of them again. */
    private static String[] text(Stream<? extends @Nullable Object> values) {
        return values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /** In one statement. */
    void end(List<Ending> endings, String order, String endedBy) {
        change();
        jdbc.sql(END)
                .param("decisions", text(endings.stream().map(Ending::decision)))
                .param("lastDays", text(endings.stream().map(Ending::lastDay)))
                .param("order", order)
                .param("at", Sql.at(businessClock.instant()))
                .param("by", endedBy)
                .update();
    }

    /** The same as it would be recorded now. */
    NewEnd imagined(Ending ending) {
        return new NewEnd(ending.lastDay(), "", businessClock.instant(), "");
    }

    Set<LibraryId> librariesOf(List<UUID> decisions) {
        return jdbc.sql("select distinct library_id from opening.decision where id = any(:ids::uuid[])")
                .param("ids", text(decisions.stream()))
                .query((row, number) -> new LibraryId(row.getString("library_id")))
                .set();
    }

    /** Whether it was still there to withdraw. */
    boolean withdraw(UUID decision, String withdrawnBy) {
        change();
        return jdbc.sql("""
                        insert into opening.withdrawal (decision, withdrawn_at, withdrawn_by)
                        values (:decision, :at, :by) on conflict do nothing
                        """)
                        .param("decision", decision)
                        .param("at", Sql.at(businessClock.instant()))
                        .param("by", withdrawnBy)
                        .update()
                > 0;
    }

    private Map<LibraryId, LibraryOpening> load() {
        Map<LibraryId, List<StateDecision>> decisions = jdbc.sql(SELECT).query(this::decision).list().stream()
                .collect(Collectors.groupingBy(it -> it.change().library()));
        Map<LibraryId, List<WeeklyHours>> weeks =
                hours.weeks().stream().collect(Collectors.groupingBy(WeeklyHours::library));
        Map<LibraryId, List<DatedHours>> dated =
                hours.dated().stream().collect(Collectors.groupingBy(DatedHours::library));
        Map<LibraryId, List<Term>> terms = hours.terms().stream().collect(Collectors.groupingBy(Term::library));
        return libraries.all().stream()
                .collect(Collectors.toMap(
                        library -> library.id(),
                        library -> new LibraryOpening(
                                library.zone(),
                                holidays,
                                decisions.getOrDefault(library.id(), List.of()),
                                weeks.getOrDefault(library.id(), List.of()),
                                dated.getOrDefault(library.id(), List.of()),
                                terms.getOrDefault(library.id(), List.of()))));
    }

    private StateDecision decision(ResultSet row, int number) throws SQLException {
        StateChange change = new StateChange(
                new LibraryId(row.getString("library_id")),
                row.getString("service"),
                row.getBoolean("open"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("by_order"),
                row.getString("reason"));
        return new StateDecision(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                change,
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                Sql.instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawn_by"),
                end(row));
    }

    private static @Nullable NewEnd end(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "ended_at");
        return at == null
                ? null
                : new NewEnd(
                        row.getObject("last_day", LocalDate.class),
                        row.getString("ended_order"),
                        at,
                        row.getString("ended_by"));
    }
}
