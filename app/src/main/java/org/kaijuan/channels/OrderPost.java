package org.kaijuan.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/**
 * An order posts a notice to the chat groups of its libraries (ORG-21): with the note on the status page and the letters to the
 * staff it is on all channels. What a group has got cannot be called back: other words are posted as a correction, and undoing
 * the order posts that the notice holds no longer.
 */
@Component
class OrderPost implements ContinuityAction {

    static final String KEY = "channels.post";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String AUDIENCES = "audiences";

    private final ChatGroupRows groups;
    private final PostRows posts;
    private final DeliveryRows deliveries;
    private final PostWriter writer;
    private final Words words;

    OrderPost(ChatGroupRows groups, PostRows posts, DeliveryRows deliveries, PostWriter writer, Words words) {
        this.groups = groups;
        this.posts = posts;
        this.deliveries = deliveries;
        this.writer = writer;
        this.words = words;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        List<ActionParameter.Choice> audiences = Arrays.stream(ChatAudience.values())
                .map(one -> new ActionParameter.Choice(one.code(), Text.of("channels.audience." + one.code())))
                .toList();
        return List.of(
                ActionParameter.required(TITLE, ActionParameter.Kind.TEXT),
                ActionParameter.required(TEXT, ActionParameter.Kind.WORDS),
                new ActionParameter(AUDIENCES, ActionParameter.Kind.CHOICES, false, audiences));
    }

    @Override
    public Effects preview(ActionCall call) {
        List<ChatGroupView> meant = meant(call);
        Map<LibraryId, List<ChatGroupView>> open = byLibrary(meant);
        long robots = open.values().stream()
                .flatMap(List::stream)
                .filter(ChatGroupView::hasRobot)
                .count();
        long byHand = open.values().stream().mapToLong(List::size).sum() - robots;
        long paused = meant.stream().filter(ChatGroupView::isPaused).count();
        long without = call.libraries().libraries().size() - open.size();
        List<Effect> effects = Stream.of(
                        some(robots, Effect.of(Text.of("channels.effect.robots", robots), robots)),
                        some(byHand, Effect.of(Text.of("channels.effect.by-hand", byHand), byHand)),
                        some(paused, Effect.warning(Text.of("channels.effect.paused", paused), paused)),
                        some(without, Effect.warning(Text.of("channels.effect.without", without), without)))
                .flatMap(Optional::stream)
                .toList();
        return new Effects(
                effects,
                open.entrySet().stream()
                        .map(each -> new Effects.Change(
                                each.getKey(),
                                what(call),
                                Text.of("channels.not-posted"),
                                posted(each.getValue().size())))
                        .toList());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        post(call, byLibrary(meant(call)), run);
    }

    @Override
    public Effects previewRevision(ActionCall before, ActionCall after, List<Thrown> thrown) {
        return before.parameters().equals(after.parameters()) ? Effects.NONE : preview(after);
    }

    /** Other days are no other notice; other words are, and go out as a correction. */
    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        if (before.parameters().equals(after.parameters())) {
            return;
        }
        List<Thrown> thrown = run.thrown();
        Map<LibraryId, List<ChatGroupView>> open = byLibrary(meant(after));
        run.release(thrown);
        for (Thrown one : thrown) {
            LibraryId library = Objects.requireNonNull(one.library());
            PostView last = post(one);
            List<ChatGroupId> also = ids(Objects.requireNonNullElse(open.remove(library), List.of()));
            PostView correction = writer.correct(after.actor(), last, after.text(TITLE), after.text(TEXT), also);
            run.remember(thrown(
                    after, library, correction, deliveries.of(correction.id()).size()));
        }
        post(after, open, run);
    }

    @Override
    public Effects previewUndo(ActionCall call, List<Thrown> thrown) {
        Set<ChatGroupId> told = new HashSet<>();
        thrown.forEach(one -> told.addAll(deliveries.reached(post(one).id())));
        Effects back = ContinuityAction.super.previewUndo(call, thrown);
        return new Effects(
                List.of(Effect.of(Text.of("channels.effect.withdrawn", told.size()), told.size())), back.changes());
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        String why = words.of(Words.CHINESE, Text.of("channels.text.order-undone", call.title()));
        run.thrown().forEach(one -> writer.withdraw(call.actor(), post(one), why));
    }

    private void post(ActionCall call, Map<LibraryId, List<ChatGroupView>> open, ActionRun run) {
        List<Thrown> thrown = new ArrayList<>();
        open.forEach((library, to) -> {
            PostView post = writer.write(
                    call.actor(),
                    library,
                    call.text(TITLE),
                    call.text(TEXT),
                    "/status/" + library,
                    PostSource.order(call.order().toString()),
                    ids(to));
            thrown.add(thrown(call, library, post, to.size()));
        });
        run.remember(thrown);
    }

    private static Thrown thrown(ActionCall call, LibraryId library, PostView post, int groups) {
        return new Thrown(
                library,
                "channels:post:" + call.step(),
                what(call),
                Text.of("channels.not-posted"),
                posted(groups),
                post.id().toString());
    }

    private PostView post(Thrown thrown) {
        return posts.find(PostId.of(thrown.handle())).orElseThrow();
    }

    /** The groups for those whom the order means to tell, paused ones too; all audiences if it names none. */
    private List<ChatGroupView> meant(ActionCall call) {
        List<String> audiences = call.list(AUDIENCES);
        return groups.of(Scope.of(call.libraries().libraries()), false).stream()
                .filter(ChatGroupView::isAlive)
                .filter(group -> audiences.isEmpty()
                        || audiences.contains(group.audience().code()))
                .toList();
    }

    private static Map<LibraryId, List<ChatGroupView>> byLibrary(List<ChatGroupView> meant) {
        return meant.stream()
                .filter(ChatGroupView::takesPosts)
                .collect(Collectors.groupingBy(
                        group -> Objects.requireNonNull(group.library()), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<ChatGroupId> ids(List<ChatGroupView> groups) {
        return groups.stream().map(ChatGroupView::id).toList();
    }

    private static Optional<Effect> some(long count, Effect effect) {
        return count == 0 ? Optional.empty() : Optional.of(effect);
    }

    private static Text what(ActionCall call) {
        return Text.of("channels.thrown", call.text(TITLE));
    }

    private static Text posted(int groups) {
        return Text.of("channels.posted-to", groups);
    }
}
