package org.kaijuan.reopening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Switch;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of checklists. */
@Component
class ItemRows {

    private record Row(
            ItemId id,
            ChecklistId checklist,
            @Nullable UUID thrown,
            String subject,
            String words,
            @Nullable Fate fate,
            String reason,
            @Nullable PersonId owner,
            @Nullable Integer expectedDays,
            Instant addedAt,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    private final JdbcClient jdbc;
    private final People people;

    ItemRows(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Puts onto the list what is thrown and not on it yet, with the median of what the same took elsewhere. */
    void addSwitches(ChecklistRow checklist, List<Switch> thrown, Instant at) {
        jdbc.sql("""
                        insert into reopening.item (id, checklist_id, library_id, ordinal, switch_id, subject, words, expected_days, added_at)
                        select gen_random_uuid(), :checklist, :library, new.place, new.switch_id, new.subject, '',
                               (select percentile_disc(0.5) within group (order by least(366, ceil(extract(epoch from i.done_at - i.added_at) / 86400)::int))
                                  from reopening.item i where i.subject = new.subject and i.done_at is not null), :at
                          from unnest(:switches::uuid[], :subjects::text[]) with ordinality as new (switch_id, subject, place)
                        on conflict (checklist_id, switch_id) do nothing
                        """)
                .param("checklist", checklist.id().value())
                .param("library", checklist.library().code())
                .param("switches", thrown.stream().map(Switch::id).toArray(UUID[]::new))
                .param("subjects", thrown.stream().map(Switch::subject).toArray(String[]::new))
                .param("at", Sql.at(at))
                .update();
    }

    ItemId add(
            ChecklistRow checklist,
            String words,
            @Nullable PersonId owner,
            @Nullable Integer expectedDays,
            Instant at) {
        ItemId id = ItemId.next();
        jdbc.sql("""
                        insert into reopening.item (id, checklist_id, library_id, ordinal, subject, words, owner_id, expected_days, added_at)
                        values (:id, :checklist, :library, 10000, :words, :words, :owner, :days, :at)
                        """)
                .param("id", id.value())
                .param("checklist", checklist.id().value())
                .param("library", checklist.library().code())
                .param("words", words)
                .param("owner", owner == null ? null : owner.value())
                .param("days", expectedDays)
                .param("at", Sql.at(at))
                .update();
        return id;
    }

    void decide(ItemId id, Fate fate, String reason) {
        jdbc.sql("update reopening.item set fate = :fate, reason = :reason where id = :id")
                .param("fate", fate.name())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /** Whether nobody, or somebody who may see the checklist: people of other libraries are no owners here. */
    boolean mayOwn(LibraryId library, @Nullable PersonId owner) {
        return owner == null
                || people.holding(ReopeningPermissions.READ, library).stream()
                        .anyMatch(person -> person.id().equals(owner));
    }

    void assign(ItemId id, @Nullable PersonId owner, @Nullable Integer expectedDays) {
        jdbc.sql("update reopening.item set owner_id = :owner, expected_days = :days where id = :id")
                .param("owner", owner == null ? null : owner.value())
                .param("days", expectedDays)
                .param("id", id.value())
                .update();
    }

    void setDone(ItemId id, @Nullable Instant at, @Nullable String by) {
        jdbc.sql("update reopening.item set done_at = :at, done_by = :by where id = :id")
                .param("at", Sql.atOrNull(at))
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    Optional<ChecklistId> checklistOf(ItemId id) {
        return jdbc.sql("select checklist_id from reopening.item where id = :id")
                .param("id", id.value())
                .query((row, number) -> new ChecklistId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The lines of several lists; one without lines is absent. {@code log} as for one. */
    Map<ChecklistId, List<ItemView>> of(Collection<ChecklistId> checklists, Collection<Switch> log) {
        Map<UUID, Switch> switches =
                log.stream().collect(Collectors.toMap(Switch::id, Function.identity(), (one, same) -> one));
        return items(rows(checklists), switches).stream().collect(Collectors.groupingBy(ItemView::checklist));
    }

    /** How long each kind of thing took where it was done, in days, those that take longest first. */
    List<LeadTime> leadTimes(Scope where) {
        return jdbc.sql("""
                        select subject, count(*) as times, percentile_disc(0.5) within group (order by days) as median,
                               max(days) as longest
                        from (select subject, ceil(extract(epoch from done_at - added_at) / 86400)::int as days
                              from reopening.item where done_at is not null and library_id = any(:libraries)) as taken
                        group by subject order by median desc, subject
                        """)
                .param("libraries", where.codes())
                .query((row, number) -> new LeadTime(
                        row.getString("subject"), row.getLong("times"), row.getInt("median"), row.getInt("longest")))
                .list();
    }

    /** @param log of the library; a switch that it does not have any more as thrown has been put back */
    List<ItemView> of(ChecklistId checklist, List<Switch> log) {
        return of(List.of(checklist), log).getOrDefault(checklist, List.of());
    }

    private List<ItemView> items(List<Row> rows, Map<UUID, Switch> switches) {
        Map<PersonId, String> names =
                people
                        .find(rows.stream()
                                .map(Row::owner)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(PersonView::id, PersonView::name));
        return rows.stream()
                .map(row -> new ItemView(
                        row.id(),
                        row.checklist(),
                        thrown(switches, row),
                        isPutBack(switches, row),
                        row.subject(),
                        row.words(),
                        row.fate(),
                        row.reason(),
                        row.owner(),
                        row.owner() == null ? "" : names.getOrDefault(row.owner(), "—"),
                        row.expectedDays(),
                        row.addedAt(),
                        row.doneAt(),
                        row.doneBy()))
                .toList();
    }

    private static @Nullable Switch thrown(Map<UUID, Switch> log, Row row) {
        return row.thrown() == null ? null : log.get(row.thrown());
    }

    private static boolean isPutBack(Map<UUID, Switch> log, Row row) {
        Switch thrown = thrown(log, row);
        return row.thrown() != null && (thrown == null || !thrown.isThrown());
    }

    private List<Row> rows(Collection<ChecklistId> checklists) {
        return jdbc.sql(
                        "select * from reopening.item where checklist_id = any(:checklists) order by ordinal, added_at, id")
                .param("checklists", checklists.stream().map(ChecklistId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    String fate = row.getString("fate");
                    UUID owner = row.getObject("owner_id", UUID.class);
                    return new Row(
                            new ItemId(row.getObject("id", UUID.class)),
                            new ChecklistId(row.getObject("checklist_id", UUID.class)),
                            row.getObject("switch_id", UUID.class),
                            row.getString("subject"),
                            row.getString("words"),
                            fate == null ? null : Fate.valueOf(fate),
                            row.getString("reason"),
                            owner == null ? null : new PersonId(owner),
                            row.getObject("expected_days", Integer.class),
                            Sql.instant(row, "added_at"),
                            Sql.instantOrNull(row, "done_at"),
                            row.getString("done_by"));
                })
                .list();
    }
}
