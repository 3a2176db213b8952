package org.kaijuan.channels;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One text to several chat groups, and the record of where it is (ORG-07, ORG-09). Posts of libraries outside the actor's scope
 * do not exist for them ({@link NotFoundException}).
 */
@Service
public class Posts {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final PostRows rows;
    private final DeliveryRows deliveries;
    private final ChatGroupRows groups;
    private final PostWriter writer;
    private final ChannelsAccess access;
    private final Audit audit;

    Posts(
            PostRows rows,
            DeliveryRows deliveries,
            ChatGroupRows groups,
            PostWriter writer,
            ChannelsAccess access,
            Audit audit) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.groups = groups;
        this.writer = writer;
        this.access = access;
        this.audit = audit;
    }

    /** A post with all that became of it. */
    public record Record(PostView post, List<DeliveryView> deliveries, List<PostView> later) {

        /** Whether it was taken back. */
        public boolean isWithdrawn() {
            return later.stream().anyMatch(about -> about.sort() == PostSort.WITHDRAWAL);
        }

        /** The same in numbers. */
        public PostLine line() {
            return PostLine.of(post, deliveries);
        }
    }

    /** The groups that the actor may post to now. */
    @Transactional(readOnly = true)
    public List<ChatGroupView> open(Actor actor) {
        return groups.of(actor.scope(ChannelsAccess.POST), access.mayInAll(actor, ChannelsAccess.POST)).stream()
                .filter(ChatGroupView::takesPosts)
                .toList();
    }

    /**
     * Posts a text to some groups, in the caller's transaction. Refused: {@code channels.post-words} if title or text is
     * missing or too long, {@code channels.link-wrong}, {@code channels.no-groups}, {@code channels.group-closed} if one of them
     * is paused, dissolved or not of that library.
     */
    @Transactional
    public Outcome<PostId> post(Actor actor, NewPost post) {
        access.require(actor, ChannelsAccess.POST, post.library(), "chat groups of " + post.library());
        if (!isWorded(post.title(), post.text())) {
            return Outcome.refused("channels.post-words", LONGEST_TITLE, LONGEST_TEXT);
        }
        String link = post.link();
        if (link != null && !NewPost.isLink(link)) {
            return Outcome.refused("channels.link-wrong");
        }
        Optional<Refusal> refusal = refusal(post.library(), post.groups());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PostView written = writer.write(
                actor, post.library(), post.title(), post.text(), post.link(), post.source(), post.groups());
        return Outcome.done(written.id());
    }

    /**
     * Says what is right about a post, to the groups that have it, and instead of it to those that do not have it yet.
     * Refused: {@code channels.post-words}, {@code channels.post-withdrawn}.
     */
    @Transactional
    public Outcome<PostId> correct(Actor actor, PostId id, String title, String text) {
        PostView before = forPosting(actor, id);
        if (!isWorded(title, text)) {
            return Outcome.refused("channels.post-words", LONGEST_TITLE, LONGEST_TEXT);
        }
        return rows.isWithdrawn(id)
                ? Outcome.refused("channels.post-withdrawn")
                : Outcome.done(
                        writer.correct(actor, before, title, text, List.of()).id());
    }

    /**
     * Takes a post back: it does not leave any more, and the groups that have it are told. Refused: {@code
     * channels.post-words}, {@code channels.post-withdrawn}.
     */
    @Transactional
    public Outcome<PostId> withdraw(Actor actor, PostId id, String why) {
        PostView post = forPosting(actor, id);
        if (why.isBlank() || why.length() > LONGEST_TEXT) {
            return Outcome.refused("channels.post-words", LONGEST_TITLE, LONGEST_TEXT);
        }
        return rows.isWithdrawn(id)
                ? Outcome.refused("channels.post-withdrawn")
                : Outcome.done(writer.withdraw(actor, post, why).id());
    }

    @Transactional(readOnly = true)
    public Record get(Actor actor, PostId id) {
        PostView post = find(id);
        access.see(actor, post.library(), "post " + id);
        return new Record(post, deliveries.of(id), rows.about(id));
    }

    /** The text of a post with what was said about it later, for whoever was given its link; says nothing of groups. */
    @Transactional(readOnly = true)
    public Record read(PostId id) {
        return new Record(find(id), List.of(), rows.about(id));
    }

    /** What the actor may see, the newest first. */
    @Transactional(readOnly = true)
    public Listing<PostLine> list(Actor actor, PostFilter filter, @Nullable String cursor, int limit) {
        var scope = actor.scope(ChannelsAccess.READ);
        boolean province = access.mayInAll(actor, ChannelsAccess.READ);
        List<PostLine> found = rows.list(scope, province, filter, before(cursor), limit + 1);
        return Listing.upTo(
                limit, found, last -> Cursor.encode(last.post().number()), rows.count(scope, province, filter));
    }

    /** One line for each post and group, for a file; that it was exported is recorded. */
    @Transactional
    public List<Line> export(Actor actor, PostFilter filter, int most) {
        List<Line> lines = list(actor, filter, null, most).items().stream()
                .map(PostLine::post)
                .flatMap(post -> deliveries.of(post.id()).stream().map(delivery -> new Line(post, delivery)))
                .toList();
        audit.exported(actor, actor.library(), "channels.posts", lines.size());
        return lines;
    }

    /** A post in one group. */
    public record Line(PostView post, DeliveryView delivery) {}

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Long.valueOf(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException notANumber) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    private PostView forPosting(Actor actor, PostId id) {
        PostView post = find(id);
        access.require(actor, ChannelsAccess.POST, post.library(), "post " + id);
        rows.lock(id);
        return post;
    }

    private PostView find(PostId id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("post " + id));
    }

    private Optional<Refusal> refusal(@Nullable LibraryId library, Collection<ChatGroupId> to) {
        if (to.isEmpty()) {
            return Optional.of(Refusal.of("channels.no-groups"));
        }
        Map<ChatGroupId, ChatGroupView> known =
                groups.of(to).stream().collect(Collectors.toMap(ChatGroupView::id, group -> group));
        Set<ChatGroupId> closed = new HashSet<>(to);
        closed.removeIf(id -> {
            ChatGroupView group = known.get(id);
            return group != null && group.takesPosts() && Objects.equals(group.library(), library);
        });
        return closed.isEmpty() ? Optional.empty() : Optional.of(Refusal.of("channels.group-closed", closed.size()));
    }

    private static boolean isWorded(String title, String text) {
        return !title.isBlank() && title.length() <= LONGEST_TITLE && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }
}
