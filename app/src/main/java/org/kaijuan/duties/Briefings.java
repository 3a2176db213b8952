package org.kaijuan.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what guards and others on duty were told, and that they took note (HLT-18). Nothing in it is changed later. */
@Service
public class Briefings {

    private static final int LONGEST = 2000;

    private record Row(UUID id, String words, String givenBy, Instant givenAt) {}

    private record Heard(
            UUID briefing, PersonId person, @Nullable Instant at) {}

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final NamedDuties named;
    private final DutyLetters letters;
    private final DutiesAccess access;
    private final BusinessClock clock;
    private final Audit audit;

    Briefings(
            JdbcClient jdbc,
            Candidates candidates,
            NamedDuties named,
            DutyLetters letters,
            DutiesAccess access,
            BusinessClock clock,
            Audit audit) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.named = named;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /** Tells people something. Refused: {@code duties.words-missing}, {@code duties.nobody-to-serve}. */
    @Transactional
    public Outcome<UUID> give(Actor actor, LibraryId library, List<PersonId> hearers, String words) {
        access.requireEdit(actor, library);
        if (words.isBlank() || words.length() > LONGEST) {
            return Outcome.refused("duties.words-missing");
        }
        List<PersonId> told = hearers.stream()
                .distinct()
                .filter(person -> candidates.serves(library, person))
                .toList();
        if (told.isEmpty()) {
            return Outcome.refused("duties.nobody-to-tell");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into duties.briefing (id, library_id, words, given_by, giver_id, given_at)
                        values (:id, :library, :words, :by, :giver, :at)
                        """)
                .param("id", id)
                .param("library", library.code())
                .param("words", words)
                .param("by", actor.name())
                .param("giver", actor.id().map(PersonId::value).orElse(null))
                .param("at", Sql.at(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into duties.hearer (briefing_id, person_id, library_id)
                        select :id, person, :library from unnest(:people::uuid[]) as person
                        """)
                .param("id", id)
                .param("library", library.code())
                .param("people", told.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        told.forEach(person -> letters.briefed(person, library, id.toString(), words, actor.name()));
        audit.record(
                actor, "duties.briefing.given", library, "briefing", id.toString(), Map.of("hearers", told.size()));
        return Outcome.done(id);
    }

    /** The actor has taken note; saying it again changes nothing. */
    @Transactional
    public void hear(Actor actor, UUID id) {
        PersonId person = actor.requirePerson();
        int heard = jdbc.sql("""
                        update duties.hearer set heard_at = coalesce(heard_at, :at)
                         where briefing_id = :id and person_id = :person
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("id", id)
                .param("person", person.value())
                .update();
        if (heard == 0) {
            throw new NotFoundException("briefing " + id);
        }
        audit.record(actor, "duties.briefing.acknowledged", actor.library(), "briefing", id.toString(), Map.of());
    }

    /** The log of a library, newest first. */
    public Listing<BriefingView> list(Actor actor, LibraryId library, @Nullable String cursor, int limit) {
        access.requireRead(actor, library);
        List<String> after = cursor == null
                ? List.of("9999-01-01T00:00:00Z", new UUID(-1, -1).toString())
                : Cursor.decode(cursor, 2);
        List<Row> rows = jdbc.sql("""
                        select * from duties.briefing
                         where library_id = :library and (given_at, id) < (:at::timestamptz, :id::uuid)
                         order by given_at desc, id desc limit :limit
                        """)
                .param("library", library.code())
                .param("at", after.getFirst())
                .param("id", after.getLast())
                .param("limit", limit + 1)
                .query(Briefings::row)
                .list();
        long total = jdbc.sql("select count(*) from duties.briefing where library_id = :library")
                .param("library", library.code())
                .query(Long.class)
                .single();
        Listing<Row> page = Listing.upTo(limit, rows, last -> Cursor.encode(last.givenAt(), last.id()), total);
        return Listing.of(views(actor, page.items()), total, page.next());
    }

    /** What the actor was told and has not taken note of, oldest first. */
    public List<BriefingView> waiting(Actor actor) {
        return views(
                actor,
                jdbc.sql("""
                        select b.* from duties.briefing b join duties.hearer h on h.briefing_id = b.id
                         where h.person_id = :person and h.heard_at is null order by b.given_at, b.id
                        """)
                        .param("person", actor.requirePerson().value())
                        .query(Briefings::row)
                        .list());
    }

    private List<BriefingView> views(Actor actor, List<Row> rows) {
        List<Heard> heard = jdbc.sql("select * from duties.hearer where briefing_id = any(:ids) order by person_id")
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .query((row, number) -> new Heard(
                        row.getObject("briefing_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Sql.instantOrNull(row, "heard_at")))
                .list();
        Set<PersonId> people = heard.stream().map(Heard::person).collect(Collectors.toSet());
        Map<PersonId, String> names = named.names(people);
        Map<UUID, List<BriefingView.Hearer>> hearers = new HashMap<>();
        for (Heard each : heard) {
            hearers.computeIfAbsent(each.briefing(), id -> new ArrayList<>())
                    .add(new BriefingView.Hearer(
                            names.getOrDefault(each.person(), "—"), actor.is(each.person()), each.at()));
        }
        return rows.stream()
                .map(row -> new BriefingView(
                        row.id(), row.words(), row.givenBy(), row.givenAt(), hearers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getString("given_by"),
                Sql.instant(row, "given_at"));
    }
}
