package org.kaijuan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Service;

/**
 * Stored files. A facade for facades: the module that owns a file's context (a request, an import) decides who may store or
 * see it, and asks here without a further check.
 */
@Service
public class Files {

    private final Intake intake;
    private final FileRows rows;
    private final FileStore store;
    private final Links links;

    Files(Intake intake, FileRows rows, FileStore store, Links links) {
        this.intake = intake;
        this.rows = rows;
        this.store = store;
        this.links = links;
    }

    /**
     * Takes a file in: streams it to disk, checks size, type and malware, keeps it. The row joins the caller's transaction;
     * call it outside of one where you can, since the sender may be slow.
     *
     * <p>Refusals: {@code files.empty}, {@code files.too-large}, {@code files.type-refused}, {@code files.type-mismatch},
     * {@code files.infected}, {@code files.scanner-down}, {@code files.disk-full}, {@code files.interrupted}.
     */
    public Outcome<FileView> store(Actor actor, NewFile file) {
        return intake.store(actor, file);
    }

    public FileView get(FileId id) {
        return rows.get(id);
    }

    public Optional<FileView> find(FileId id) {
        return rows.find(id);
    }

    /** The content, buffered by the caller; close it. */
    public InputStream open(FileId id) {
        return Channels.newInputStream(channel(id));
    }

    /** Same as {@link Links#issue}, without a notice. */
    public LinkView issueLink(Actor actor, FileId file, PersonId recipient, String context) {
        return links.issue(actor, file, new LinkTerms(recipient, context, null));
    }

    /** Removes a file for good, e.g. when its retention ends. Files with links stay until their links are gone. */
    public void remove(FileId id) {
        rows.delete(id);
        try {
            store.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileChannel channel(FileId id) {
        try {
            return store.read(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
