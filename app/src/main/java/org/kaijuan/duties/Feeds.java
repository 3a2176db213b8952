package org.kaijuan.duties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars that a phone subscribes to: one's own duties, or a roster with its posts and names. Whoever knows the address
 * reads it without signing in, so it is a long secret, shown once; a new one makes the old one void.
 */
@Service
public class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 24;
    private static final Duration PAST = Duration.ofDays(60);

    private record Feed(
            LibraryId library,
            @Nullable PersonId person,
            @Nullable RosterId roster) {}

    private final JdbcClient jdbc;
    private final DutyRows duties;
    private final RosterRows rosters;
    private final NamedDuties named;
    private final DutiesAccess access;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Feeds(
            JdbcClient jdbc,
            DutyRows duties,
            RosterRows rosters,
            NamedDuties named,
            DutiesAccess access,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.rosters = rosters;
        this.named = named;
        this.access = access;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** A new address for the actor's own duties. @return the secret in it */
    @Transactional
    public String mine(Actor actor, LibraryId library) {
        access.requireRead(actor, library);
        return replace(actor, library, actor.requirePerson().value(), null);
    }

    /** A new address for a published roster, by who makes rosters. @return the secret in it */
    @Transactional
    public String roster(Actor actor, RosterId id) {
        RosterRow roster = rosters.find(id).orElseThrow(() -> new NotFoundException("roster " + id));
        access.requireEdit(actor, roster.library());
        return replace(actor, roster.library(), null, id.value());
    }

    /** Makes the actor's own address void. */
    @Transactional
    public void revokeMine(Actor actor) {
        jdbc.sql("delete from duties.feed where person_id = :person")
                .param("person", actor.requirePerson().value())
                .update();
    }

    public boolean hasMine(Actor actor) {
        return jdbc.sql("select exists (select from duties.feed where person_id = :person)")
                .param("person", actor.requirePerson().value())
                .query(Boolean.class)
                .single();
    }

    /** The calendar behind a secret; nothing if there is none. */
    @Transactional(readOnly = true)
    public Optional<String> calendar(String secret) {
        return jdbc.sql("select * from duties.feed where token_hash = :hash")
                .param("hash", hash(secret))
                .query((row, number) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    UUID roster = row.getObject("roster_id", UUID.class);
                    return new Feed(
                            new LibraryId(row.getString("library_id")),
                            person == null ? null : new PersonId(person),
                            roster == null ? null : new RosterId(roster));
                })
                .optional()
                .map(this::calendar);
    }

    private String calendar(Feed feed) {
        LibraryView library = libraries.get(feed.library());
        Instant now = clock.instant();
        if (feed.person() != null) {
            return file(library.name(), library, now, duties.ahead(feed.person(), now.minus(PAST)), false);
        }
        Optional<RosterRow> roster = Optional.ofNullable(feed.roster()).flatMap(rosters::find);
        List<DutyView> published = roster.filter(it -> it.state() != RosterState.DRAFT)
                .map(it -> named.of(duties.of(it.id())))
                .orElse(List.of());
        return file(roster.map(RosterRow::title).orElse(library.name()), library, now, published, true);
    }

    private static String file(
            String name, LibraryView library, Instant now, List<DutyView> duties, boolean withNames) {
        ZoneId zone = library.zone();
        return CalendarFile.of(
                name,
                zone,
                now,
                duties.stream()
                        .map(duty -> new CalendarFile.Event(
                                duty.id() + "@kaijuan",
                                duty.version(),
                                duty.startsAt(),
                                duty.endsAt(),
                                withNames && !duty.isGap() ? duty.post() + " · " + duty.name() : duty.post(),
                                library.name(),
                                duty.post()))
                        .toList());
    }

    private String replace(Actor actor, LibraryId library, @Nullable UUID person, @Nullable UUID roster) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from duties.feed where person_id = :person::uuid or roster_id = :roster::uuid")
                .param("person", person)
                .param("roster", roster)
                .update();
        jdbc.sql("""
                        insert into duties.feed (token_hash, library_id, person_id, roster_id, made_by, made_at)
                        values (:hash, :library, :person, :roster, :by, :at)
                        """)
                .param("hash", hash(secret))
                .param("library", library.code())
                .param("person", person)
                .param("roster", roster)
                .param("by", actor.name())
                .param("at", Sql.at(clock.instant()))
                .update();
        String subject = String.valueOf(person == null ? roster : person);
        audit.record(actor, "duties.feed.issued", library, "feed", subject, Map.of());
        return secret;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
