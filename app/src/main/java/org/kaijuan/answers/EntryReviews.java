package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes, and looking at entries again before they are out of date. */
@Service
public class EntryReviews {

    private static final int DAYS_BEFORE = 7;

    private final Entries entries;
    private final EntryReader rows;
    private final AnswersAccess access;
    private final People people;
    private final Libraries libraries;
    private final Messages messages;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EntryReviews(
            Entries entries,
            EntryReader rows,
            AnswersAccess access,
            People people,
            Libraries libraries,
            Messages messages,
            Audit audit,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.entries = entries;
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.libraries = libraries;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks the others of the bank who may publish to look at the newest revision. */
    @Transactional
    public Outcome<EntryView> submit(Actor actor, EntryId id, int version) {
        EntryView entry = entries.get(actor, id);
        access.require(actor, AnswersAccess.EDIT, entry.library());
        int submitted = jdbc.sql("""
                update answers.entry
                   set submitted = version, submitted_by = :by, submitted_by_name = :name, sent_back = null,
                       sent_back_reason = null, sent_back_by = null
                 where id = :id and version = :version and published is distinct from version
                """)
                .param("by", actor.id().map(PersonId::value).orElse(null))
                .param("name", actor.name())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (submitted == 0) {
            return Outcome.refused("answers.changed-meanwhile");
        }
        publishers(entry)
                .filter(person -> !actor.is(person.id()))
                .forEach(person -> write(person, entry, "answers.submitted", "submitted:" + version));
        audit.record(
                actor, "answers.entry.submitted", entry.library(), "entry", id.toString(), Map.of("version", version));
        return Outcome.done(entries.get(actor, id));
    }

    /** Gives a submitted revision back to who submitted it, with what is to be changed. */
    @Transactional
    public Outcome<EntryView> sendBack(Actor actor, EntryId id, int version, String reason) {
        EntryView entry = entries.get(actor, id);
        access.require(actor, AnswersAccess.PUBLISH, entry.library());
        if (reason.isBlank()) {
            return Outcome.refused("answers.reason-missing");
        }
        Optional<Submitter> submitter = submitter(id, version);
        if (submitter.isEmpty()) {
            return Outcome.refused("answers.changed-meanwhile");
        }
        jdbc.sql("""
                update answers.entry
                   set submitted = null, submitted_by = null, submitted_by_name = null, sent_back = version,
                       sent_back_reason = :reason, sent_back_by = :name
                 where id = :id
                """)
                .param("reason", reason.strip())
                .param("name", actor.name())
                .param("id", id.value())
                .update();
        submitter
                .flatMap(each -> Optional.ofNullable(each.person()))
                .flatMap(people::find)
                .ifPresent(person -> write(
                        person,
                        entry,
                        "answers.sent-back",
                        Map.of("reason", reason.strip()),
                        version + ":" + clock.instant()));
        audit.record(
                actor,
                "answers.entry.sent-back",
                entry.library(),
                "entry",
                id.toString(),
                Map.of("version", version, "reason", reason.strip()));
        return Outcome.done(entries.get(actor, id));
    }

    /** @param person absent if it was a program */
    private record Submitter(@Nullable PersonId person) {

        static Submitter of(@Nullable UUID person) {
            return new Submitter(person == null ? null : new PersonId(person));
        }
    }

    /** Who submitted that revision, if it waits; nobody else changes that until the caller's transaction is over. */
    private Optional<Submitter> submitter(EntryId id, int version) {
        return jdbc.sql("""
                select submitted_by from answers.entry
                 where id = :id and submitted = :version and version = :version for update
                """)
                .param("id", id.value())
                .param("version", version)
                .query((row, number) -> Submitter.of(row.getObject("submitted_by", UUID.class)))
                .optional();
    }

    /** Tells owners, or who may publish, of entries that end within a week or are to be looked at again; once for each date. */
    @Transactional
    public int remind() {
        LocalDate today = clock.today(clock.getZone());
        List<EntryView> due = jdbc.sql("select " + EntryReader.COLUMNS + EntryReader.PUBLISHED + """
                 where r.valid_until between :today and :soon or r.review_by <= :today
                """)
                .param("today", today)
                .param("soon", today.plusDays(DAYS_BEFORE))
                .query(rows)
                .list();
        due.forEach(
                entry -> responsible(entry).forEach(person -> write(person, entry, "answers.due", decision(entry))));
        return due.size();
    }

    private static String decision(EntryView entry) {
        EntryContent content = entry.content();
        return "due:" + content.until() + ":" + content.reviewBy();
    }

    private Stream<PersonView> responsible(EntryView entry) {
        PersonId owner = entry.content().owner();
        return owner == null ? publishers(entry) : people.find(owner).stream();
    }

    /** Of the province's bank those who hold the permission for every library. */
    private Stream<PersonView> publishers(EntryView entry) {
        LibraryId library = entry.library();
        if (library != null) {
            return people.holding(AnswersAccess.PUBLISH, library).stream();
        }
        return libraries.all().stream()
                .map(LibraryView::id)
                .findFirst()
                .map(any -> people.holding(AnswersAccess.PUBLISH, any))
                .orElse(List.of())
                .stream()
                .filter(person -> person.library() == null);
    }

    private void write(PersonView person, EntryView entry, String template, String decision) {
        write(person, entry, template, Map.of(), decision);
    }

    private void write(
            PersonView person, EntryView entry, String template, Map<String, Object> values, String decision) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("question", entry.question());
        messages.send(new Letter(
                person.id(),
                entry.library(),
                template,
                all,
                template + ":" + entry.id() + ":" + decision,
                "/desk/answers/" + entry.id()));
    }
}
