package org.kaijuan.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Stores the files that come with a message before the request is locked, so that a slow disk keeps nobody waiting. */
@Component
class Attachments {

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    /** Runs {@code then} with the stored files of {@code message}, unless the message or a file is refused. */
    <T> Outcome<T> with(Actor actor, LibraryId library, Message message, Function<List<FileView>, Outcome<T>> then) {
        Optional<Refusal> problem = Message.problem(message);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        return stored(actor, library, message.files(), then);
    }

    /** Runs {@code then} with the stored {@code uploads}, unless one is refused. */
    <T> Outcome<T> stored(
            Actor actor, LibraryId library, List<Upload> uploads, Function<List<FileView>, Outcome<T>> then) {
        List<FileView> stored = new ArrayList<>();
        for (Upload upload : uploads) {
            switch (store(actor, library, upload)) {
                case Outcome.Done<FileView>(FileView file) -> stored.add(file);
                case Outcome.Refused<FileView>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return then.apply(stored);
    }

    Outcome<FileView> store(Actor actor, LibraryId library, Upload upload) {
        return store(actor, library, upload, Upload.LARGEST);
    }

    Outcome<FileView> store(Actor actor, LibraryId library, Upload upload, long maxBytes) {
        try (InputStream content = upload.content().getInputStream()) {
            return files.store(actor, new NewFile(library, "desk.attachment", upload.name(), content, maxBytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
