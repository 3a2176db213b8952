package org.kaijuan.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What libraries make of the province's bank: they inherit it, answer in their own words, or do not show an entry. */
@Service
public class Adoption {

    private final Entries entries;
    private final EntryQueries queries;
    private final EntryWriter writer;
    private final AnswersAccess access;
    private final Libraries libraries;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Adoption(
            Entries entries,
            EntryQueries queries,
            EntryWriter writer,
            AnswersAccess access,
            Libraries libraries,
            Audit audit,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.entries = entries;
        this.queries = queries;
        this.writer = writer;
        this.access = access;
        this.libraries = libraries;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a library did with the bank.
     *
     * @param own entries that it published
     * @param overriding those of them that stand in for the province's
     * @param hidden entries of the province that it does not show
     */
    public record Row(LibraryView library, long own, long overriding, long hidden) {}

    /** A library's own answer to a question of the province: a draft that begins with the province's words. */
    @Transactional
    public Outcome<EntryId> override(Actor actor, LibraryId library, EntryId province) {
        EntryView entry = ofProvince(actor, province);
        access.require(actor, AnswersAccess.EDIT, library);
        if (isOverridden(library, province)) {
            return Outcome.refused("answers.overridden-already");
        }
        return entries.create(actor, library, province, entry.content());
    }

    /** Stops showing an entry of the province to the library's readers; doing so twice changes nothing. */
    @Transactional
    public void hide(Actor actor, LibraryId library, EntryId province) {
        EntryView entry = ofProvince(actor, province);
        access.require(actor, AnswersAccess.EDIT, library);
        int hidden = jdbc.sql("""
                insert into answers.hidden (library_id, entry_id, by_name, at) values (:library, :id, :by, :at)
                on conflict do nothing
                """)
                .param("library", library.code())
                .param("id", province.value())
                .param("by", actor.name())
                .param("at", Sql.at(clock.instant()))
                .update();
        tell(actor, library, entry, hidden, "answers.entry.hidden");
    }

    /** Shows it again. */
    @Transactional
    public void show(Actor actor, LibraryId library, EntryId province) {
        EntryView entry = ofProvince(actor, province);
        access.require(actor, AnswersAccess.EDIT, library);
        int shown = jdbc.sql("delete from answers.hidden where library_id = :library and entry_id = :id")
                .param("library", library.code())
                .param("id", province.value())
                .update();
        tell(actor, library, entry, shown, "answers.entry.shown");
    }

    private void tell(Actor actor, LibraryId library, EntryView entry, int changed, String action) {
        if (changed > 0) {
            writer.log(List.of(entry.id()));
            audit.record(actor, action, library, "entry", entry.id().toString(), Map.of("question", entry.question()));
        }
    }

    /** The entries of the province that a library does not show. */
    @Transactional(readOnly = true)
    public Set<EntryId> hidden(LibraryId library) {
        return ids("select entry_id as id from answers.hidden where library_id = :library", library);
    }

    /** The entries of the province that an entry of the library, be it a draft, stands in for. */
    @Transactional(readOnly = true)
    public Set<EntryId> overridden(LibraryId library) {
        return ids("""
                select overrides as id from answers.entry
                 where library_id = :library and overrides is not null and retired_at is null
                """, library);
    }

    /** What each library did with the bank, in the order of the register. */
    @Transactional(readOnly = true)
    public List<Row> rows(Actor actor) {
        Map<String, long[]> counts = jdbc
                .sql("""
                        select coalesce(o.library_id, h.library_id) as library, coalesce(o.own, 0) as own,
                               coalesce(o.overriding, 0) as overriding, coalesce(h.hidden, 0) as hidden
                          from (select library_id, count(*) as own, count(overrides) as overriding from answers.entry
                                 where published is not null and retired_at is null and library_id is not null
                                 group by library_id) o
                          full join (select library_id, count(*) as hidden from answers.hidden group by library_id) h
                            on h.library_id = o.library_id
                        """)
                .query((row, n) -> Map.entry(
                        row.getString("library"),
                        new long[] {row.getLong("own"), row.getLong("overriding"), row.getLong("hidden")}))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return libraries.all().stream()
                .filter(library -> access.sees(actor, library.id()))
                .map(library -> row(library, counts.getOrDefault(library.id().code(), new long[3])))
                .toList();
    }

    private static Row row(LibraryView library, long[] counts) {
        return new Row(library, counts[0], counts[1], counts[2]);
    }

    private boolean isOverridden(LibraryId library, EntryId province) {
        return overridden(library).contains(province);
    }

    private EntryView ofProvince(Actor actor, EntryId id) {
        EntryView entry = queries.newest(id)
                .filter(EntryView::isOfProvince)
                .orElseThrow(() -> new NotFoundException("answer " + id));
        access.requireSight(actor, null);
        return entry;
    }

    private Set<EntryId> ids(String sql, LibraryId library) {
        return jdbc
                .sql(sql)
                .param("library", library.code())
                .query((row, n) -> new EntryId(EntryReader.uuid(row, "id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
