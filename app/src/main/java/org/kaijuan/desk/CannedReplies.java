package org.kaijuan.desk;

import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The canned replies of each library. */
@Service
public class CannedReplies {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    CannedReplies(JdbcClient jdbc, Attachments attachments, Files files, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a library, by title. */
    @Transactional(readOnly = true)
    public List<CannedReply> of(Actor actor, LibraryId library) {
        DeskAccess.library(actor, library, DeskAccess.READ);
        return jdbc.sql(
                        "select id, title, body, pictures from desk.canned_reply where library_id = :library order by title")
                .param("library", library.code())
                .query((row, index) -> new CannedReply(
                        row.getObject("id", UUID.class),
                        library,
                        row.getString("title"),
                        row.getString("body"),
                        pictures((UUID[]) row.getArray("pictures").getArray())))
                .list();
    }

    private List<FileView> pictures(UUID[] ids) {
        return Arrays.stream(ids)
                .map(FileId::new)
                .flatMap(id -> files.find(id).stream())
                .toList();
    }

    private CannedReply one(Actor actor, LibraryId library, UUID id) {
        return of(actor, library).stream()
                .filter(reply -> reply.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("canned reply " + id));
    }

    /** The reply as it is sent for one request, with copies of its pictures. */
    public Message message(CannedReply reply, RequestView request, String librarian) {
        List<Upload> copies = reply.pictures().stream()
                .map(picture -> new Upload(picture.name(), () -> files.open(picture.id())))
                .toList();
        return new Message(reply.fill(request, librarian), copies);
    }

    /** Adds pictures to a reply, at most as many as a message can carry. */
    @Transactional
    public Outcome<CannedReply> illustrate(Actor actor, LibraryId library, UUID id, List<Upload> uploads) {
        DeskAccess.library(actor, library, DeskAccess.REPLY_WRITE);
        CannedReply reply = one(actor, library, id);
        if (reply.pictures().size() + uploads.size() > Message.MOST_FILES) {
            return Outcome.refused("desk.message-files", Message.MOST_FILES);
        }
        return attachments.stored(actor, library, uploads, stored -> {
            List<FileView> all =
                    Stream.concat(reply.pictures().stream(), stored.stream()).toList();
            return Outcome.done(keep(actor, reply, all));
        });
    }

    /** Takes one picture off a reply; what was sent with it stays. */
    @Transactional
    public void removePicture(Actor actor, LibraryId library, UUID id, FileId picture) {
        DeskAccess.library(actor, library, DeskAccess.REPLY_WRITE);
        CannedReply reply = one(actor, library, id);
        List<FileView> rest =
                reply.pictures().stream().filter(it -> !it.id().equals(picture)).toList();
        if (rest.size() == reply.pictures().size()) {
            throw new NotFoundException("picture " + picture);
        }
        keep(actor, reply, rest);
        files.remove(picture);
    }

    private CannedReply keep(Actor actor, CannedReply reply, List<FileView> pictures) {
        jdbc.sql("update desk.canned_reply set pictures = :pictures where id = :id")
                .param("id", reply.id())
                .param("pictures", pictures.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .update();
        audit.record(
                actor,
                "desk.reply.saved",
                reply.library(),
                "reply",
                reply.id().toString(),
                Map.of("title", reply.title(), "pictures", pictures.size()));
        return new CannedReply(reply.id(), reply.library(), reply.title(), reply.body(), pictures);
    }

    /** A picture of a reply, for who may use the reply. */
    @Transactional(readOnly = true)
    public ResultFile picture(Actor actor, LibraryId library, UUID id, FileId picture) {
        return one(actor, library, id).pictures().stream()
                .filter(it -> it.id().equals(picture))
                .findFirst()
                .map(file -> new ResultFile(file.name(), file.mediaType(), file.bytes(), out -> {
                    try (InputStream content = files.open(file.id())) {
                        content.transferTo(out);
                    }
                }))
                .orElseThrow(() -> new NotFoundException("picture " + picture));
    }

    /** Adds a reply, or changes the one with that id. Titles are unique within a library. */
    @Transactional
    public Outcome<UUID> save(Actor actor, LibraryId library, @Nullable UUID id, String title, String body) {
        DeskAccess.library(actor, library, DeskAccess.REPLY_WRITE);
        UUID saved = id == null ? Ids.next() : id;
        String name = PlainText.shorten(PlainText.line(title), 100);
        boolean taken = of(actor, library).stream()
                .anyMatch(reply -> reply.title().equals(name) && !reply.id().equals(saved));
        if (taken) {
            return Outcome.refused("desk.reply-title-taken", name);
        }
        store(actor, library, saved, name, PlainText.shorten(PlainText.clean(body), 5_000));
        audit.record(actor, "desk.reply.saved", library, "reply", saved.toString(), Map.of("title", name));
        return Outcome.done(saved);
    }

    private void store(Actor actor, LibraryId library, UUID id, String title, String body) {
        int stored = jdbc.sql("""
                insert into desk.canned_reply as old (id, library_id, title, body, changed_at, changed_by)
                values (:id, :library, :title, :body, :at, :by)
                on conflict (id) do update
                set title = excluded.title, body = excluded.body, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                where old.library_id = excluded.library_id
                """)
                .param("id", id)
                .param("library", library.code())
                .param("title", title)
                .param("body", body)
                .param("at", Sql.at(clock.instant()))
                .param("by", actor.name())
                .update();
        if (stored == 0) {
            throw new NotFoundException("canned reply " + id);
        }
    }

    /** Removes a reply; what was sent with it stays. */
    @Transactional
    public void remove(Actor actor, LibraryId library, UUID id) {
        DeskAccess.library(actor, library, DeskAccess.REPLY_WRITE);
        List<FileView> pictures = one(actor, library, id).pictures();
        int removed = jdbc.sql("delete from desk.canned_reply where id = :id and library_id = :library")
                .param("id", id)
                .param("library", library.code())
                .update();
        if (removed == 0) {
            throw new NotFoundException("canned reply " + id);
        }
        pictures.forEach(picture -> files.remove(picture.id()));
        audit.record(actor, "desk.reply.removed", library, "reply", id.toString(), Map.of());
    }
}
