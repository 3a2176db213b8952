package org.kaijuan.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank as its editors see it: the newest revision of each entry, and the history of one. */
@Service
public class EntryLists {

    private static final int MOST_EXPORTED = 20_000;

    private static final String CHOSEN = EntryReader.NEWEST + """
             where e.library_id is not distinct from :library::text
               and (e.retired_at is not null) = :retired
               and (:state <> 'draft' or e.published is null)
               and (:state <> 'published' or e.published is not null)
               and (:category = '' or r.category = :category)
               and (:due::date is null or r.valid_until <= :due or r.review_by <= :due)
            """;

    /** Pairs of characters come from an index; that they stand side by side is seen in the text. */
    private static final String CONTAINING =
            " and r.pairs @> answers.pairs(lower(:words)) and position(lower(:words) in r.searched) > 0";

    private final JdbcClient jdbc;
    private final EntryReader rows;
    private final AnswersAccess access;
    private final Audit audit;

    EntryLists(JdbcClient jdbc, EntryReader rows, AnswersAccess access, Audit audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.access = access;
        this.audit = audit;
    }

    /** A page of the list. */
    @Transactional(readOnly = true)
    public Listing<EntryView> list(Actor actor, EntryFilter filter, @Nullable String cursor, int limit) {
        access.requireSight(actor, filter.library());
        long from = cursor == null ? 0 : number(cursor);
        List<EntryView> found = read(filter, from, limit);
        long total = asked("select count(*)" + chosen(filter), filter)
                .query(Long.class)
                .single();
        return Listing.of(found, total, from + found.size() < total ? Cursor.encode(from + found.size()) : null);
    }

    /** The same list as a file, which is recorded. */
    @Transactional
    public List<EntryView> export(Actor actor, EntryFilter filter) {
        access.requireSight(actor, filter.library());
        List<EntryView> entries = read(filter, 0, MOST_EXPORTED);
        audit.exported(actor, filter.library(), "answers.entries", entries.size());
        return entries;
    }

    /** How many entries of a bank are published, by category, the fullest first. */
    @Transactional(readOnly = true)
    public Map<String, Long> categories(Actor actor, @Nullable LibraryId library) {
        access.requireSight(actor, library);
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select r.category, count(*) as number" + EntryReader.NEWEST + """
                 where e.library_id is not distinct from :library::text and e.retired_at is null
                 group by r.category order by number desc, r.category
                """)
                .param("library", library == null ? null : library.code())
                .query(row -> {
                    counts.put(row.getString("category"), row.getLong("number"));
                });
        return counts;
    }

    /** Every revision of an entry, the newest first. */
    @Transactional(readOnly = true)
    public List<EntryView> revisions(Actor actor, EntryView entry) {
        access.requireSight(actor, entry.library());
        return jdbc.sql("select " + EntryReader.COLUMNS + """
                  from answers.entry e join answers.revision r on r.entry_id = e.id
                 where e.id = :id order by r.version desc
                """)
                .param("id", entry.id().value())
                .query(rows)
                .list();
    }

    private List<EntryView> read(EntryFilter filter, long from, int limit) {
        String sql = "select " + EntryReader.COLUMNS + chosen(filter) + " order by "
                + filter.sort().order() + " offset :from limit :limit";
        return asked(sql, filter)
                .param("from", from)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    private static String chosen(EntryFilter filter) {
        return filter.words().isEmpty() ? CHOSEN : CHOSEN + CONTAINING;
    }

    private JdbcClient.StatementSpec asked(String sql, EntryFilter filter) {
        EntryState state = filter.state();
        return jdbc.sql(sql)
                .param(
                        "library",
                        filter.library() == null ? null : filter.library().code())
                .param("retired", state == EntryState.RETIRED)
                .param("state", state == null ? "" : state.code())
                .param("category", filter.category())
                .param("words", filter.words())
                .param("due", filter.dueBy());
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException forged) {
            return 0;
        }
    }
}
