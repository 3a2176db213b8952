package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers see, and what an index needs to know. */
@Component
class EntryQueries {

    private static final String HOLDS = """
            (%1$s.valid_from is null or %1$s.valid_from <= :day) and (%1$s.valid_until is null or %1$s.valid_until >= :day)
            """;

    /** A province's entry comes back when the one that overrides it is retired or over. */
    private static final String VISIBLE = "select " + EntryReader.COLUMNS + EntryReader.PUBLISHED + """
             where (e.library_id = :library
                    or e.library_id is null
                       and not exists (select from answers.hidden h where h.library_id = :library and h.entry_id = e.id)
                       and not exists (select from answers.entry o
                                       join answers.revision p on p.entry_id = o.id and p.version = o.published
                                       where o.library_id = :library and o.overrides = e.id and o.retired_at is null and
            """
            + HOLDS.formatted("p") + ")) and " + HOLDS.formatted("r");

    private static final String TAKEN = """
            select exists (select from answers.entry
                           where library_id is not distinct from :library::text and question_key = :key
                             and retired_at is null and id is distinct from :except::uuid)
            """;

    private final JdbcClient jdbc;
    private final EntryReader rows;

    EntryQueries(JdbcClient jdbc, EntryReader rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<EntryView> visible(LibraryId library, LocalDate day) {
        return jdbc.sql(VISIBLE + " order by e.number")
                .param("library", library.code())
                .param("day", day)
                .query(rows)
                .list();
    }

    Optional<EntryView> visible(LibraryId library, LocalDate day, EntryId entry) {
        return jdbc.sql(VISIBLE + " and e.id = :id")
                .param("library", library.code())
                .param("day", day)
                .param("id", entry.value())
                .query(rows)
                .optional();
    }

    /** The entry of that number as it is published, whatever its days. */
    Optional<EntryView> published(long number) {
        return jdbc.sql("select " + EntryReader.COLUMNS + EntryReader.PUBLISHED + " where e.number = :number")
                .param("number", number)
                .query(rows)
                .optional();
    }

    Optional<EntryView> newest(EntryId id) {
        return jdbc.sql("select " + EntryReader.COLUMNS + EntryReader.NEWEST + " where e.id = :id")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    /** Published entries; all if {@code entries} is absent. */
    List<PublishedEntry> published(@Nullable Collection<EntryId> entries) {
        Map<EntryId, Set<LibraryId>> hiding = hiding(entries);
        return jdbc
                .sql("select " + EntryReader.COLUMNS + EntryReader.PUBLISHED + """
                 where :ids::uuid[] is null or e.id = any(:ids) order by e.number
                """)
                .param("ids", entries == null ? null : EntryWriter.ids(entries))
                .query(rows)
                .list()
                .stream()
                .map(entry -> new PublishedEntry(entry, hiding.getOrDefault(entry.id(), Set.of())))
                .toList();
    }

    private Map<EntryId, Set<LibraryId>> hiding(@Nullable Collection<EntryId> entries) {
        Map<EntryId, Set<LibraryId>> hiding = new HashMap<>();
        jdbc.sql("""
                select entry_id, array_agg(library_id) as libraries from answers.hidden
                where :ids::uuid[] is null or entry_id = any(:ids) group by entry_id
                """)
                .param("ids", entries == null ? null : EntryWriter.ids(entries))
                .query(row -> {
                    String[] codes = (String[]) row.getArray("libraries").getArray();
                    Set<LibraryId> libraries = new HashSet<>();
                    Arrays.stream(codes).map(LibraryId::new).forEach(libraries::add);
                    hiding.put(new EntryId(EntryReader.uuid(row, "entry_id")), libraries);
                });
        return hiding;
    }

    List<EntryChange> changesAfter(long sequence, int limit) {
        return jdbc.sql("""
                select sequence, entry_id from answers.change where sequence > :after order by sequence limit :limit
                """)
                .param("after", sequence)
                .param("limit", limit)
                .query((row, n) ->
                        new EntryChange(row.getLong("sequence"), new EntryId(EntryReader.uuid(row, "entry_id"))))
                .list();
    }

    long lastChange() {
        return jdbc.sql("select coalesce(max(sequence), 0) from answers.change")
                .query(Long.class)
                .single();
    }

    /** The entries of a bank that are not retired, by the keys of their questions. */
    Map<String, EntryView> bank(@Nullable LibraryId library) {
        Map<String, EntryView> bank = new HashMap<>();
        jdbc.sql("select " + EntryReader.COLUMNS + EntryReader.NEWEST + """
                 where e.library_id is not distinct from :library::text and e.retired_at is null
                """)
                .param("library", library == null ? null : library.code())
                .query(rows)
                .list()
                .forEach(entry -> bank.put(QuestionKey.of(entry.question()), entry));
        return bank;
    }

    /** The province's entries that a library does not override yet, by the keys of their questions. */
    Map<String, EntryId> inherited(LibraryId library) {
        Map<String, EntryId> inherited = new HashMap<>();
        jdbc.sql("""
                select e.question_key, e.id from answers.entry e
                 where e.library_id is null and e.retired_at is null and e.published is not null
                   and not exists (select from answers.entry o
                                   where o.library_id = :library and o.overrides = e.id and o.retired_at is null)
                """).param("library", library.code()).query(row -> {
            inherited.put(row.getString("question_key"), new EntryId(EntryReader.uuid(row, "id")));
        });
        return inherited;
    }

    /** Whether another entry of the bank asks the same. */
    boolean isTaken(@Nullable LibraryId library, String question, @Nullable EntryId except) {
        return jdbc.sql(TAKEN)
                .param("library", library == null ? null : library.code())
                .param("key", QuestionKey.of(question))
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
    }
}
