package org.kaijuan.channels.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.channels.PostId;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Records what was posted by hand, with the picture of it that came along. */
@Component
class PostingRecorder {

    private final Deliveries deliveries;

    PostingRecorder(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The refusals of {@link Deliveries#posted} and, for the picture, of {@link Deliveries#store}. */
    Outcome<PostId> record(
            Actor actor, PostId post, ChatGroupId group, Instant at, String evidence, @Nullable MultipartFile picture)
            throws IOException {
        if (picture == null || picture.isEmpty()) {
            return deliveries.posted(actor, post, group, at, evidence, null);
        }
        return switch (store(actor, post, picture)) {
            case Outcome.Done<FileView>(FileView file) ->
                deliveries.posted(actor, post, group, at, evidence, file.id());
            case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    static FileId file(String id) {
        try {
            return FileId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("file " + id);
        }
    }

    private Outcome<FileView> store(Actor actor, PostId post, MultipartFile picture) throws IOException {
        try (InputStream content = picture.getInputStream()) {
            String name = Objects.requireNonNullElse(picture.getOriginalFilename(), "");
            return deliveries.store(actor, post, name, content);
        }
    }
}
