package org.kaijuan.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.desk.Upload;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pictures that show how a thing is done, step by step (SVC-41). */
@Service
public class Pictures {

    static final String PURPOSE = "answers.picture";

    /** Bytes: a screenshot of a phone has 1–5 MB. */
    public static final long LARGEST = 10L << 20;

    private final Files files;
    private final AnswersAccess access;
    private final Libraries libraries;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Pictures(Files files, AnswersAccess access, Libraries libraries, JdbcClient jdbc, BusinessClock clock) {
        this.files = files;
        this.access = access;
        this.libraries = libraries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a picture in, for the province's bank if {@code library} is absent; the mark that puts it into an answer. From then on everybody who has its address sees it. */
    public Outcome<String> add(Actor actor, @Nullable LibraryId library, Upload picture, String description) {
        access.require(actor, AnswersAccess.EDIT, library);
        return switch (store(actor, library, picture)) {
            case Outcome.Refused<FileView>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<FileView>(FileView file) -> {
                jdbc.sql("insert into answers.picture (file_id, library_id, at) values (:file, :library, :at)")
                        .param("file", file.id().value())
                        .param("library", library == null ? null : library.code(), Types.VARCHAR)
                        .param("at", Sql.at(clock.instant()))
                        .update();
                String seen = description.isBlank() ? file.name() : description;
                yield Outcome.done("![" + seen.replaceAll("[\\[\\]\\r\\n]", " ") + "](picture:" + file.id() + ")");
            }
        };
    }

    /** The picture; nothing if that file is none of an answer. */
    public Optional<FileView> find(UUID file) {
        return jdbc.sql("select file_id from answers.picture where file_id = :file")
                .param("file", file)
                .query(UUID.class)
                .optional()
                .flatMap(id -> files.find(new FileId(id)));
    }

    /** Its content; close it. */
    public InputStream open(FileView picture) {
        return files.open(picture.id());
    }

    /** Every stored file belongs to a library: those of the province lie with its first one. */
    private LibraryId keeper(@Nullable LibraryId library) {
        return library == null ? libraries.all().getFirst().id() : library;
    }

    private Outcome<FileView> store(Actor actor, @Nullable LibraryId library, Upload picture) {
        try (InputStream content = picture.content().getInputStream()) {
            return files.store(actor, new NewFile(keeper(library), PURPOSE, picture.name(), content, LARGEST));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
