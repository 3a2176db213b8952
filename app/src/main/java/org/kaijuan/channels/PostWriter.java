package org.kaijuan.channels;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.kaijuan.web.DrillMode;
import org.springframework.stereotype.Component;

/** Writes posts, in the caller's transaction; whether the actor may has been asked. */
@Component
class PostWriter {

    private final PostRows posts;
    private final DeliveryRows deliveries;
    private final Courier courier;
    private final Messages messages;
    private final Audit audit;
    private final DrillMode drill;

    PostWriter(
            PostRows posts, DeliveryRows deliveries, Courier courier, Messages messages, Audit audit, DrillMode drill) {
        this.posts = posts;
        this.deliveries = deliveries;
        this.courier = courier;
        this.messages = messages;
        this.audit = audit;
        this.drill = drill;
    }

    PostView write(
            Actor actor,
            @Nullable LibraryId library,
            String title,
            String text,
            @Nullable String link,
            PostSource source,
            Collection<ChatGroupId> to) {
        PostView post = posts.insert(library, PostSort.NOTICE, null, title, text, link, source, actor.name());
        send(actor, post, to);
        return post;
    }

    /** To the groups that have the post, in its place where it has not left, and to some others. */
    PostView correct(Actor actor, PostView before, String title, String text, Collection<ChatGroupId> also) {
        Set<ChatGroupId> all = new HashSet<>(also);
        all.addAll(deliveries.reached(before.id()));
        all.addAll(deliveries.cancel(before.id()));
        PostView correction = posts.insert(
                before.library(),
                PostSort.CORRECTION,
                before.id(),
                title,
                text,
                before.link(),
                before.source(),
                actor.name());
        send(actor, correction, all);
        return correction;
    }

    /** Some more groups get it. Returns how many: those that have it, are to have it or were spared it do not get it again. */
    int more(Actor actor, PostView post, Collection<ChatGroupId> to) {
        Set<ChatGroupId> other = new HashSet<>(to);
        deliveries
                .of(post.id())
                .forEach(delivery -> other.remove(delivery.group().id()));
        if (!other.isEmpty()) {
            send(actor, post, other);
        }
        return other.size();
    }

    /** It does not leave any more; the groups that have it, and only they, are told that it holds no longer. */
    PostView withdraw(Actor actor, PostView post, String why) {
        List<ChatGroupId> have = deliveries.reached(post.id());
        deliveries.cancel(post.id());
        PostView withdrawal = posts.insert(
                post.library(), PostSort.WITHDRAWAL, post.id(), post.title(), why, null, post.source(), actor.name());
        send(actor, withdrawal, have);
        return withdrawal;
    }

    private void send(Actor actor, PostView post, Collection<ChatGroupId> to) {
        deliveries.insert(post, to, drill.isOn());
        audit.record(
                actor,
                post.sort() == PostSort.WITHDRAWAL ? "channels.post.withdrawn" : "channels.post.posted",
                post.library(),
                "chat-post",
                post.id().toString(),
                Map.of("title", post.title(), "groups", to.size(), "number", post.number()));
        deliveries.of(post.id()).stream()
                .filter(delivery -> delivery.state() == DeliveryState.TO_DO)
                .forEach(delivery -> tell(post, delivery.group()));
        courier.comeAfterCommit();
    }

    /** The keeper is told what to post. */
    void tell(PostView post, ChatGroupView group) {
        PersonId keeper = group.keeper();
        if (keeper != null) {
            messages.send(new Letter(
                    keeper,
                    group.library(),
                    "channels.to-do",
                    Map.of("title", post.title(), "group", group.name()),
                    "channels.to-do:" + post.id() + ":" + group.id(),
                    "/desk/chat-posts/" + post.id()));
        }
    }
}
