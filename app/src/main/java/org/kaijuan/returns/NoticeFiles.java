package org.kaijuan.returns;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that go out with a notice: templates to fill in, the order that it rests on. */
@Service
public class NoticeFiles {

    private static final long LARGEST = 50L << 20;

    private final Notices notices;
    private final Files files;
    private final Libraries libraries;
    private final JdbcClient jdbc;

    NoticeFiles(Notices notices, Files files, Libraries libraries, JdbcClient jdbc) {
        this.notices = notices;
        this.files = files;
        this.libraries = libraries;
        this.jdbc = jdbc;
    }

    /** Adds a file to a draft. The same refusals as {@link Files#store}, and {@code returns.notice-issued-already}. */
    public Outcome<FileView> attach(Actor actor, NoticeId id, String name, InputStream content) {
        NoticeView notice = notices.own(actor, id);
        if (notice.state() != NoticeState.DRAFT) {
            return Outcome.refused("returns.notice-issued-already");
        }
        NewFile file = new NewFile(keeper(notice), "returns.file", name, content, LARGEST);
        return switch (files.store(actor, file)) {
            case Outcome.Done<FileView>(FileView stored) -> {
                insert(id, stored);
                yield Outcome.done(stored);
            }
            case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** What goes out with the notice, in the order in which it was added. */
    public List<FileView> of(Actor actor, NoticeId id) {
        notices.get(actor, id);
        return jdbc
                .sql("select file_id from returns.attachment where notice_id = :notice order by position")
                .param("notice", id.value())
                .query((row, number) -> new FileId(row.getObject("file_id", UUID.class)))
                .list()
                .stream()
                .flatMap(file -> files.find(file).stream())
                .toList();
    }

    /** @throws NotFoundException if the file does not go out with this notice */
    public FileView get(Actor actor, NoticeId id, FileId file) {
        return of(actor, id).stream()
                .filter(attached -> attached.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file " + file));
    }

    private void insert(NoticeId id, FileView stored) {
        jdbc.sql("""
                        insert into returns.attachment (notice_id, file_id, name, position)
                        values (:notice, :file, :name,
                                (select count(*) + 1 from returns.attachment where notice_id = :notice))
                        """)
                .param("notice", id.value())
                .param("file", stored.id().value())
                .param("name", stored.name())
                .update();
    }

    /** Every stored file belongs to a library: those of a unit lie with its first one. */
    private LibraryId keeper(NoticeView notice) {
        return libraries.all().stream()
                .map(library -> library.id())
                .filter(libraries.under(notice.unit())::contains)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("library of " + notice.unit()));
    }
}
