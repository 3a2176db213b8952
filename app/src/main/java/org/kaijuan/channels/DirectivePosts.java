package org.kaijuan.channels;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.response.DirectiveEcho;
import org.kaijuan.response.DirectiveId;
import org.kaijuan.response.DirectiveView;
import org.springframework.stereotype.Component;

/** A directive is told in chat groups, too, when it is issued (ORG-09). */
@Component
class DirectivePosts implements DirectiveEcho {

    private final Posts posts;
    private final ChatGroupRows groups;
    private final Texts texts;

    DirectivePosts(Posts posts, ChatGroupRows groups, Texts texts) {
        this.posts = posts;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public List<Place> offered(Actor actor) {
        return posts.open(actor).stream()
                .map(group -> new Place(
                        group.id().toString(),
                        texts.sender(group.library()) + " " + group.name(),
                        group.library() == null))
                .toList();
    }

    @Override
    public void tell(Actor actor, DirectiveView directive, Collection<String> places) {
        List<ChatGroupId> chosen =
                places.stream().map(ChatGroupId::of).distinct().toList();
        Map<Optional<LibraryId>, Set<ChatGroupId>> byOwner = new HashMap<>();
        groups.of(chosen)
                .forEach(
                        group -> byOwner.computeIfAbsent(Optional.ofNullable(group.library()), owner -> new HashSet<>())
                                .add(group.id()));
        byOwner.forEach((owner, to) -> posts.post(
                        actor,
                        new NewPost(
                                owner.orElse(null),
                                directive.title(),
                                directive.text(),
                                "/directives/" + directive.id(),
                                to,
                                PostSource.directive(directive.id().toString())))
                .orThrow());
    }

    @Override
    public Optional<Reach> reach(Actor actor, DirectiveId directive) {
        if (!actor.mayAnywhere(ChannelsAccess.READ)) {
            return Optional.empty();
        }
        List<PostLine> lines = posts.list(actor, PostFilter.because(directive.toString()), null, 200)
                .items();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(
                        "/desk/chat-posts?source=" + directive,
                        lines.stream().mapToInt(PostLine::groups).sum(),
                        lines.stream().mapToInt(PostLine::delivered).sum()));
    }
}
