package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of readers on record: which there are, for whom, who answers there (SVC-10). */
@Service
public class ReaderGroups {

    /** For whom a group may be; the texts are the messages {@code desk.group.audience.<key>}. */
    public static final List<String> AUDIENCES = List.of("students", "teachers", "everybody");

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final Audit audit;
    private final BusinessClock clock;

    ReaderGroups(JdbcClient jdbc, Libraries libraries, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is written down about a group.
     *
     * @param establishedOn since when there is the group
     */
    public record Particulars(
            String name,
            RequestChannel channel,
            String address,
            String audience,
            String keeperPost,
            int members,
            LocalDate establishedOn) {}

    /** Puts a group on record; the name stands once among the open ones of a library. */
    @Transactional
    public Outcome<ReaderGroup> add(Actor actor, LibraryId library, Particulars particulars) {
        DeskAccess.library(actor, library, DeskAccess.CONTACT_WRITE);
        LocalDate today = today(library);
        if (particulars.establishedOn().isAfter(today)) {
            return Outcome.refused("desk.group-not-yet");
        }
        ReaderGroup group = new ReaderGroup(
                Ids.next(),
                library,
                PlainText.line(particulars.name()),
                particulars.channel(),
                PlainText.line(particulars.address()),
                particulars.audience(),
                PlainText.line(particulars.keeperPost()),
                particulars.members(),
                today,
                particulars.establishedOn(),
                null);
        if (isTaken(library, group.name())) {
            return Outcome.refused("desk.group-taken");
        }
        store(group);
        record(actor, "desk.group.established", group);
        return Outcome.done(group);
    }

    private boolean isTaken(LibraryId library, String name) {
        return open(library).stream().anyMatch(group -> group.name().equals(name));
    }

    private void store(ReaderGroup group) {
        jdbc.sql("""
                insert into desk.reader_group (id, library_id, name, channel, address, audience, keeper_post, members,
                    counted_on, established_on)
                values (:id, :library, :name, :channel, :address, :audience, :keeper, :members, :counted, :established)
                """)
                .param("id", group.id())
                .param("library", group.library().code())
                .param("name", group.name())
                .param("channel", group.channel().code())
                .param("address", group.address())
                .param("audience", group.audience())
                .param("keeper", group.keeperPost())
                .param("members", group.members())
                .param("counted", group.countedOn())
                .param("established", group.establishedOn())
                .update();
    }

    /** Counts its members anew, and says who answers there from now on. */
    @Transactional
    public ReaderGroup count(Actor actor, UUID id, int members, String keeperPost) {
        ReaderGroup group = writable(actor, id);
        jdbc.sql("""
                update desk.reader_group set members = :members, keeper_post = :keeper, counted_on = :today where id = :id
                """)
                .param("members", members)
                .param("keeper", PlainText.line(keeperPost))
                .param("today", today(group.library()))
                .param("id", id)
                .update();
        record(actor, "desk.group.changed", group);
        return find(id).orElseThrow();
    }

    /** It is not looked after any more; what was answered there stays on record. */
    @Transactional
    public ReaderGroup close(Actor actor, UUID id) {
        ReaderGroup group = writable(actor, id);
        jdbc.sql("update desk.reader_group set closed_on = :today where id = :id and closed_on is null")
                .param("today", today(group.library()))
                .param("id", id)
                .update();
        record(actor, "desk.group.dissolved", group);
        return find(id).orElseThrow();
    }

    /** Every group of a library, the open ones first. */
    @Transactional(readOnly = true)
    public List<ReaderGroup> of(Actor actor, LibraryId library) {
        DeskAccess.library(actor, library, DeskAccess.CONTACT_WRITE);
        return jdbc.sql("""
                select * from desk.reader_group where library_id = :library order by closed_on is not null, established_on, name
                """)
                .param("library", library.code())
                .query(ReaderGroups::group)
                .list();
    }

    /** The open groups of a library. */
    @Transactional(readOnly = true)
    public List<ReaderGroup> open(LibraryId library) {
        return jdbc.sql("""
                select * from desk.reader_group where library_id = :library and closed_on is null order by established_on, name
                """)
                .param("library", library.code())
                .query(ReaderGroups::group)
                .list();
    }

    /** A group, if there is one. */
    Optional<ReaderGroup> find(@Nullable UUID id) {
        return jdbc.sql("select * from desk.reader_group where id = :id")
                .param("id", id, Types.OTHER)
                .query(ReaderGroups::group)
                .optional();
    }

    private ReaderGroup writable(Actor actor, UUID id) {
        ReaderGroup group = find(id).orElseThrow(() -> new NotFoundException("group " + id));
        DeskAccess.library(actor, group.library(), DeskAccess.CONTACT_WRITE);
        return group;
    }

    private LocalDate today(LibraryId library) {
        return clock.today(libraries.get(library).zone());
    }

    private void record(Actor actor, String action, ReaderGroup group) {
        audit.record(
                actor, action, group.library(), "reader-group", group.id().toString(), Map.of("name", group.name()));
    }

    private static ReaderGroup group(ResultSet row, int index) throws SQLException {
        return new ReaderGroup(
                row.getObject("id", UUID.class),
                new LibraryId(row.getString("library_id")),
                row.getString("name"),
                RequestChannel.of(row.getString("channel")),
                row.getString("address"),
                row.getString("audience"),
                row.getString("keeper_post"),
                row.getInt("members"),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("established_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
