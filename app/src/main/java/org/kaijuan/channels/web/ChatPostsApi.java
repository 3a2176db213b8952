package org.kaijuan.channels.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatKind;
import org.kaijuan.channels.DeliveryState;
import org.kaijuan.channels.NewPost;
import org.kaijuan.channels.PostFilter;
import org.kaijuan.channels.PostId;
import org.kaijuan.channels.PostSource;
import org.kaijuan.channels.Posts;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices in chat groups for programs: post, correct, take back, and how far they came (ORG-07, ORG-09). */
@RestController
@RequestMapping("/api/v1/chat-posts")
class ChatPostsApi {

    private final Posts posts;
    private final Owners owners;

    ChatPostsApi(Posts posts, Owners owners) {
        this.posts = posts;
        this.owners = owners;
    }

    /**
     * A text on its way to several groups.
     *
     * @param library code in whose name, or {@code province}
     * @param link a path of this installation or an address; may be absent
     * @param groups all of that library, or of the province
     */
    record ChatPostSent(
            @Nullable String library,
            @Nullable String title,
            @Nullable String text,
            @Nullable String link,
            @Nullable List<UUID> groups) {}

    /** What is right instead. */
    record ChatCorrectionSent(
            @Nullable String title, @Nullable String text) {}

    /** Why a post is taken back, in the words that its groups are told. */
    record ChatWithdrawalSent(@Nullable String why) {}

    /**
     * The newest first.
     *
     * @param source id of an order or a directive
     * @param state of one of the deliveries at least
     * @param channel {@code wecom}, {@code dingtalk}, {@code qq} or {@code wechat}
     */
    @GetMapping
    @Allow(ChannelsAccess.READ)
    Listing<ChatPostJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        PostFilter filter = new PostFilter(
                library.isEmpty() ? null : Owners.code(owners.library(library)),
                Sent.optional(source),
                Sent.filter("state", state, DeliveryState::of),
                Sent.filter("channel", channel, ChatKind::of));
        return posts.list(actor, filter, cursor, Sent.limit(limit)).map(ChatPostJson::of);
    }

    @PostMapping
    @Allow(ChannelsAccess.POST)
    ResponseEntity<ChatPostJson> post(Actor actor, @RequestBody ChatPostSent sent) {
        NewPost post = new NewPost(
                owners.library(Sent.needed("library", sent.library())),
                Sent.text(sent.title()).strip(),
                Sent.text(sent.text()).strip(),
                Sent.optional(sent.link()),
                Sent.groups(sent.groups()),
                PostSource.FREE);
        return created(actor, posts.post(actor, post));
    }

    @GetMapping("/{id}")
    @Allow(ChannelsAccess.READ)
    ChatPostJson get(Actor actor, @PathVariable String id) {
        return ChatPostJson.of(posts.get(actor, PostId.of(id)));
    }

    /** Says what is right; answers with the correction, which is a post of its own. */
    @PostMapping("/{id}/correction")
    @Allow(ChannelsAccess.POST)
    ResponseEntity<ChatPostJson> correct(Actor actor, @PathVariable String id, @RequestBody ChatCorrectionSent sent) {
        return created(
                actor,
                posts.correct(
                        actor,
                        PostId.of(id),
                        Sent.text(sent.title()).strip(),
                        Sent.text(sent.text()).strip()));
    }

    /** Takes it back; answers with the withdrawal, which is a post of its own. */
    @PostMapping("/{id}/withdrawal")
    @Allow(ChannelsAccess.POST)
    ResponseEntity<ChatPostJson> withdraw(Actor actor, @PathVariable String id, @RequestBody ChatWithdrawalSent sent) {
        return created(
                actor,
                posts.withdraw(actor, PostId.of(id), Sent.text(sent.why()).strip()));
    }

    private ResponseEntity<ChatPostJson> created(Actor actor, Outcome<PostId> outcome) {
        return Answers.created(
                outcome.map(id -> ChatPostJson.of(posts.get(actor, id))), made -> "/api/v1/chat-posts/" + made.id());
    }
}
