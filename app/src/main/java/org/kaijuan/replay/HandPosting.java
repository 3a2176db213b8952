package org.kaijuan.replay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.channels.DeliveryState;
import org.kaijuan.channels.DeliveryView;
import org.kaijuan.channels.PostFilter;
import org.kaijuan.channels.PostLine;
import org.kaijuan.channels.PostView;
import org.kaijuan.channels.Posts;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** What keepers of QQ and WeChat groups do about a notice: post it, and record it with evidence that says that it is a demo's. */
@Component
class HandPosting {

    private static final int LATELY = 50;

    private final Posts posts;
    private final Deliveries deliveries;
    private final BusinessClock clock;
    private final Words words = new Words();

    HandPosting(Posts posts, Deliveries deliveries, BusinessClock clock) {
        this.posts = posts;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Records what is still to be posted for a library, or for the province, as posted at a moment. */
    void record(Actor keeper, @Nullable LibraryId library, Instant at) throws Exception {
        PostFilter filter =
                new PostFilter(library == null ? PostFilter.PROVINCE : library.code(), null, DeliveryState.TO_DO, null);
        clock.at(at, () -> {
            for (PostLine line : posts.list(keeper, filter, null, LATELY).items()) {
                for (DeliveryView delivery : posts.get(keeper, line.post().id()).deliveries()) {
                    if (delivery.state() == DeliveryState.TO_DO) {
                        record(keeper, line.post(), delivery, at);
                    }
                }
            }
            return null;
        });
    }

    private void record(Actor keeper, PostView post, DeliveryView delivery, Instant at) {
        String said = words.the("chatEvidence");
        byte[] shown = (said + "\n" + delivery.group().name() + "\n" + deliveries.textOf(post) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        FileView file = deliveries
                .store(keeper, post.id(), "evidence-" + post.number() + ".txt", new ByteArrayInputStream(shown))
                .orThrow();
        deliveries
                .posted(keeper, post.id(), delivery.group().id(), at, said, file.id())
                .orThrow();
    }
}
