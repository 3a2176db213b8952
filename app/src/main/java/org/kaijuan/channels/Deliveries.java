package org.kaijuan.channels;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about posts in single groups: post by hand and record it, try a robot again, try a robot out. */
@Service
public class Deliveries {

    /** How often a robot tries before a delivery has failed. */
    public static final int MOST_TRIES = Courier.BACK_OFF.size() + 1;

    static final String EVIDENCE = "channels.evidence";

    private static final long LARGEST = 10L << 20;
    private static final int LONGEST_WORDS = 1000;

    /** Clocks of phones and servers differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final DeliveryRows rows;
    private final EvidenceRows proofs;
    private final PostRows posts;
    private final PostWriter writer;
    private final Courier courier;
    private final Texts texts;
    private final ChannelsAccess access;
    private final Files files;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Deliveries(
            DeliveryRows rows,
            EvidenceRows proofs,
            PostRows posts,
            PostWriter writer,
            Courier courier,
            Texts texts,
            ChannelsAccess access,
            Files files,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.proofs = proofs;
        this.posts = posts;
        this.writer = writer;
        this.courier = courier;
        this.texts = texts;
        this.access = access;
        this.files = files;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of the last posts to a group, the newest first. */
    @Transactional(readOnly = true)
    public List<Posts.Line> lately(Actor actor, ChatGroupView group, int limit) {
        access.see(actor, group.library(), "chat group " + group.id());
        return rows.lately(group.id(), limit).stream()
                .map(delivery -> new Posts.Line(posts.find(delivery.post()).orElseThrow(), delivery))
                .toList();
    }

    /** The text as it is to be posted by hand. */
    public String textOf(PostView post) {
        return texts.whole(post);
    }

    /** How many deliveries need somebody: to be posted by hand, or failed. */
    @Transactional(readOnly = true)
    public long open(Actor actor) {
        return actor.mayAnywhere(ChannelsAccess.POST)
                ? rows.open(actor.scope(ChannelsAccess.POST), access.mayInAll(actor, ChannelsAccess.POST))
                : 0;
    }

    /** Stores a picture or paper that shows a posting. The same refusals as {@link Files#store}. */
    public Outcome<FileView> store(Actor actor, PostId id, String name, InputStream content) {
        PostView post = forPosting(actor, id);
        LibraryId library = post.library();
        LibraryId keeper = library != null
                ? library
                : libraries.everywhere().libraries().stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        return files.store(actor, new NewFile(keeper, EVIDENCE, name, content, LARGEST));
    }

    /**
     * Records that a post was posted by hand. Refused: {@code channels.evidence-missing} without words and file, {@code
     * channels.posted-when} if the time lies before the post or ahead, {@code channels.nothing-to-post}.
     *
     * @param at business time of the posting
     * @param evidence words: who saw it, where it stands
     * @param file that was {@link #store stored}; may be absent
     */
    @Transactional
    public Outcome<PostId> posted(
            Actor actor, PostId id, ChatGroupId group, Instant at, String evidence, @Nullable FileId file) {
        PostView post = forPosting(actor, id);
        if (evidence.isBlank() && file == null || evidence.length() > LONGEST_WORDS) {
            return Outcome.refused("channels.evidence-missing", LONGEST_WORDS);
        }
        Instant earliest = post.writtenAt().minus(TOLERANCE);
        if (at.isBefore(earliest) || at.isAfter(clock.instant().plus(TOLERANCE))) {
            return Outcome.refused("channels.posted-when");
        }
        LocalDate on = LocalDate.ofInstant(at, zone(post.library()));
        if (!rows.posted(id, group, at, on, actor.name(), evidence.strip(), file)) {
            return Outcome.refused("channels.nothing-to-post");
        }
        record(actor, "channels.delivery.recorded", post, group);
        return Outcome.done(id);
    }

    /** Has the robot try a failed one again. Refused: {@code channels.not-failed}. */
    @Transactional
    public Outcome<PostId> again(Actor actor, PostId id, ChatGroupId group) {
        PostView post = forPosting(actor, id);
        if (!rows.again(id, group)) {
            return Outcome.refused("channels.not-failed");
        }
        record(actor, "channels.delivery.retried", post, group);
        courier.comeAfterCommit();
        return Outcome.done(id);
    }

    /** The keeper posts it instead of the robot. Refused: {@code channels.nothing-to-post}. */
    @Transactional
    public Outcome<PostId> byHand(Actor actor, PostId id, ChatGroupId group) {
        PostView post = forPosting(actor, id);
        if (!rows.byHand(id, group)) {
            return Outcome.refused("channels.nothing-to-post");
        }
        record(actor, "channels.delivery.by-hand", post, group);
        rows.find(id, group).ifPresent(delivery -> writer.tell(post, delivery.group()));
        return Outcome.done(id);
    }

    /** The group gets it no more; the others do. Refused: {@code channels.nothing-to-post}. */
    @Transactional
    public Outcome<PostId> stop(Actor actor, PostId id, ChatGroupId group) {
        PostView post = forPosting(actor, id);
        if (!rows.stop(id, group)) {
            return Outcome.refused("channels.nothing-to-post");
        }
        record(actor, "channels.delivery.stopped", post, group);
        return Outcome.done(id);
    }

    /** Evidence of a posting, for who may see the post. */
    @Transactional(readOnly = true)
    public FileView evidence(Actor actor, PostId id, FileId file) {
        PostView post = find(id);
        access.see(actor, post.library(), "post " + id);
        return proofs.postOf(file)
                .filter(id::equals)
                .flatMap(found -> files.find(file))
                .orElseThrow(() -> new NotFoundException("file " + file));
    }

    private PostView forPosting(Actor actor, PostId id) {
        PostView post = find(id);
        access.require(actor, ChannelsAccess.POST, post.library(), "post " + id);
        return post;
    }

    private PostView find(PostId id) {
        return posts.find(id).orElseThrow(() -> new NotFoundException("post " + id));
    }

    private void record(Actor actor, String action, PostView post, ChatGroupId group) {
        audit.record(
                actor,
                action,
                post.library(),
                "chat-post",
                post.id().toString(),
                Map.of("title", post.title(), "group", group.toString()));
    }

    private ZoneId zone(@Nullable LibraryId library) {
        return library == null ? clock.getZone() : libraries.get(library).zone();
    }
}
