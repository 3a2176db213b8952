package org.kaijuan.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people file with a task: a photo, a list, a signed page. */
@Service
public class TaskFiles {

    /** Bytes of the largest file that can be filed with a task. */
    public static final long LARGEST_FILE = 20L << 20;

    private final TaskMoves moves;
    private final TaskStore store;
    private final Tasks tasks;
    private final Files files;
    private final TransactionTemplate transaction;

    TaskFiles(TaskMoves moves, TaskStore store, Tasks tasks, Files files, TransactionTemplate transaction) {
        this.moves = moves;
        this.store = store;
        this.tasks = tasks;
        this.files = files;
        this.transaction = transaction;
    }

    /** Files something; refused as {@link Files#store} refuses. The file arrives outside a transaction, for senders may be slow. */
    public Outcome<TaskView> file(Actor actor, TaskId id, String name, InputStreamSource content) {
        TaskView seen = tasks.get(actor, id);
        actor.require(CoordinationAccess.TASK_WORK, seen.library());
        try (InputStream in = content.getInputStream()) {
            NewFile file = new NewFile(seen.library(), "coordination.task", name, in, LARGEST_FILE);
            return switch (files.store(actor, file)) {
                case Outcome.Done<FileView>(FileView stored) ->
                    Objects.requireNonNull(transaction.execute(status -> filed(actor, id, stored)));
                case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome<TaskView> filed(Actor actor, TaskId id, FileView stored) {
        return moves.note(moves.begin(actor, id), TaskAct.FILED, stored.name(), "", stored);
    }

    /** @throws NotFoundException if there is no such file with a task that the actor may see */
    @Transactional(readOnly = true)
    public FileView filed(Actor actor, TaskId id, FileId file) {
        boolean isThere = store.steps(tasks.get(actor, id).id()).stream().anyMatch(step -> file.equals(step.file()));
        if (!isThere) {
            throw new NotFoundException("file " + file);
        }
        return files.get(file);
    }

    /** The content of a filed file; close it. Only for files got from {@link #filed}. */
    public InputStream open(FileView file) {
        return files.open(file.id());
    }
}
