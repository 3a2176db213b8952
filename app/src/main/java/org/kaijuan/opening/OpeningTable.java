package org.kaijuan.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
            select decision.*, withdrawn_at, withdrawn_by
            from opening.decision left join opening.withdrawal on withdrawal.decision = decision.id
            """;
    private static final String INSERT = """
            insert into opening.decision (id, library_id, service, open, valid_from, valid_to, by_order, reason,
                                          decided_at, decided_by, recorded_at)
            values (:id, :library, :service, :open, :from, :to, :order, :reason, :decidedAt, :decidedBy, :recordedAt)
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

    StateDecision insert(StateChange change, String decidedBy) {
        change();
        UUID id = Ids.next();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("library", change.library().code())
                .param("service", change.service())
                .param("open", change.open())
                .param("from", change.from())
                .param("to", change.to())
                .param("order", change.order())
                .param("reason", change.reason())
                .param("decidedAt", Sql.at(businessClock.instant()))
                .param("decidedBy", decidedBy)
                .param("recordedAt", Sql.at(clock.instant()))
                .update();
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::decision)
                .single();
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
                row.getString("withdrawn_by"));
    }
}
