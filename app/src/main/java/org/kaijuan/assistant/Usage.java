package org.kaijuan.assistant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the bank is used: which entries nobody needs, which have grown old, what a province asks. */
@Service
public class Usage {

    /** Groups below this are not shown above a library. */
    static final int FEW = 5;

    private static final int DAYS = 90;
    private static final int WEEK = 7;
    private static final int MOST = 500;

    /** The columns of {@link Counts}. */
    static final String COUNTS = """
            count(*) as questions,
            count(*) filter (where band = 'answer') as answered,
            count(*) filter (where band = 'suggest') as offered,
            count(*) filter (where band = 'handoff') as without
            """;

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Libraries libraries;
    private final BusinessClock clock;

    Usage(JdbcClient jdbc, Entries entries, Libraries libraries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Questions and what became of them. */
    public record Counts(long questions, long answered, long offered, long without) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        static Counts of(ResultSet row) throws SQLException {
            return new Counts(
                    row.getLong("questions"), row.getLong("answered"), row.getLong("offered"), row.getLong("without"));
        }
    }

    /** Questions of a library. */
    public record OfLibrary(LibraryView library, Counts counts) {}

    /** An entry that was shown so many times. */
    public record Asked(String question, String path, long times, long libraries) {}

    /** Entries that readers of a library could have been shown in the last {@value #DAYS} days and never were. */
    @Transactional(readOnly = true)
    public List<EntryView> unused(Actor staff, LibraryId library) {
        staff.require(AssistantAccess.READ, library);
        LocalDate today = today(library);
        Set<EntryId> used = jdbc
                .sql("""
                        select distinct entry_id from assistant.turn
                         where library_id = :library and entry_id is not null and asked_on >= :from
                        """)
                .param("library", library.code())
                .param("from", today.minusDays(DAYS))
                .query((row, number) -> new EntryId(row.getObject("entry_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
        return entries.visible(library, today).stream()
                .filter(entry -> !used.contains(entry.id()))
                .limit(MOST)
                .toList();
    }

    /** Entries of the library itself whose day of review is over, the longest first. */
    @Transactional(readOnly = true)
    public List<EntryView> stale(Actor staff, LibraryId library) {
        staff.require(AssistantAccess.READ, library);
        LocalDate today = today(library);
        return entries.visible(library, today).stream()
                .filter(entry -> !entry.isOfProvince())
                .filter(entry -> isBefore(entry.content().reviewBy(), today))
                .limit(MOST)
                .toList();
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    /** What each of the actor's libraries was asked in the last seven days; those that were asked nothing are there too. */
    @Transactional(readOnly = true)
    public List<OfLibrary> week(Actor actor) {
        Scope scope = actor.scope(AssistantAccess.BOARD);
        LocalDate today = clock.today(clock.getZone());
        Map<String, Counts> counts = jdbc
                .sql("select library_id, " + COUNTS + """
                          from assistant.turn
                         where library_id = any(:libraries) and asked_on between :from and :to group by library_id
                        """)
                .param("libraries", scope.codes())
                .param("from", today.minusDays(WEEK - 1))
                .param("to", today)
                .query((row, index) -> Map.entry(row.getString("library_id"), Counts.of(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return libraries.all().stream()
                .filter(library -> scope.contains(library.id()))
                .map(library ->
                        new OfLibrary(library, counts.getOrDefault(library.id().code(), Counts.NONE)))
                .toList();
    }

    /** The entries that were shown most in the last seven days, by the words of the bank; none that few asked for. */
    @Transactional(readOnly = true)
    public List<Asked> mostAsked(Actor actor, int most) {
        LocalDate today = clock.today(clock.getZone());
        return jdbc.sql("""
                select mode() within group (order by matched) as question, max(path) as path, count(*) as times,
                       count(distinct library_id) as libraries
                  from assistant.turn
                 where library_id = any(:libraries) and asked_on between :from and :to and entry_id is not null
                 group by entry_id having count(*) >= :few order by times desc, question limit :most
                """)
                .param("libraries", actor.scope(AssistantAccess.BOARD).codes())
                .param("from", today.minusDays(WEEK - 1))
                .param("to", today)
                .param("few", FEW)
                .param("most", most)
                .query((row, index) -> new Asked(
                        row.getString("question"),
                        row.getString("path"),
                        row.getLong("times"),
                        row.getLong("libraries")))
                .list();
    }

    private LocalDate today(LibraryId library) {
        return clock.today(libraries.get(library).zone());
    }
}
