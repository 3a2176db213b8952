package org.kaijuan.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Files handed in for a request that is still being written. They are held while its form goes back and forth, so that a
 * refusal costs nobody a second upload; what has not become part of a request after a day is removed.
 */
@Service
public class Enclosures {

    private static final Duration HELD_FOR = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Files files;
    private final Clock clock;

    Enclosures(JdbcClient jdbc, Attachments attachments, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What is held now.
     *
     * @param refusal why one of the files handed in just now was not taken
     */
    public record Held(List<FileView> files, Optional<Refusal> refusal) {

        public static final Held NOTHING = new Held(List.of(), Optional.empty());

        public Held {
            files = List.copyOf(files);
        }

        public List<FileId> ids() {
            return files.stream().map(FileView::id).toList();
        }
    }

    /**
     * Takes files in beside those that are held already. Call it outside of a transaction.
     *
     * @param before ids as the form carries them; what is unknown, or somebody else's, is left out
     */
    public Held hold(Actor actor, LibraryId library, List<String> before, List<Upload> uploads) {
        List<FileView> held = new ArrayList<>(
                find(actor, before.stream().flatMap(Enclosures::id).toList()));
        for (Upload upload : uploads) {
            if (held.size() >= Message.MOST_FILES) {
                return new Held(held, Optional.of(Refusal.of("desk.enclosures-too-many", Message.MOST_FILES)));
            }
            switch (attachments.store(actor, library, upload)) {
                case Outcome.Done<FileView>(FileView file) -> {
                    insert(actor, file);
                    held.add(file);
                }
                case Outcome.Refused<FileView>(Refusal refusal) -> {
                    return new Held(held, Optional.of(refusal));
                }
            }
        }
        return new Held(held, Optional.empty());
    }

    /** Those of the files that the actor has handed in and not yet used, in the order of {@code wanted}. */
    List<FileView> find(Actor actor, Collection<FileId> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UUID> own = jdbc.sql(
                        "select file_id from desk.enclosure where owner_id = :owner and file_id = any(:files)")
                .param("owner", actor.requirePerson().value())
                .param("files", values(wanted))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return wanted.stream()
                .distinct()
                .filter(file -> own.contains(file.value()))
                .map(files::get)
                .toList();
    }

    /** They are part of a request now; in its transaction. */
    void use(List<FileView> used) {
        if (!used.isEmpty()) {
            jdbc.sql("delete from desk.enclosure where file_id = any(:files)")
                    .param("files", values(used.stream().map(FileView::id).toList()))
                    .update();
        }
    }

    /** Removes what nobody came back for; tells how many. */
    int sweep() {
        List<UUID> left = jdbc.sql("delete from desk.enclosure where held_at < :before returning file_id")
                .param("before", Sql.at(clock.instant().minus(HELD_FOR)))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        left.forEach(file -> files.remove(new FileId(file)));
        if (!left.isEmpty()) {
            LOG.info("Removed {} files of requests that were never submitted", left.size());
        }
        return left.size();
    }

    private void insert(Actor actor, FileView file) {
        jdbc.sql("""
                insert into desk.enclosure (file_id, library_id, owner_id, held_at)
                values (:file, :library, :owner, :at)
                """)
                .param("file", file.id().value())
                .param("library", file.library().code())
                .param("owner", actor.requirePerson().value())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    private static UUID[] values(Collection<FileId> ids) {
        return ids.stream().map(FileId::value).toArray(UUID[]::new);
    }

    private static Stream<FileId> id(String text) {
        try {
            return Stream.of(FileId.of(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
