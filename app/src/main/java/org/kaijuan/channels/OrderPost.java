package org.kaijuan.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/**
 * An order posts a notice to the chat groups of its libraries (ORG-21), and to the province's if it is for all of them: with the note on the status page and the letters to the
 * staff it is on all channels. What a group has got cannot be called back: other words are posted as a correction, and undoing
 * the order posts that the notice holds no longer.
 */
@Component
class OrderPost implements ContinuityAction {

    static final String KEY = "channels.post";
    static final String TITLE = "title";
    static final String TEXT = "text";

    private final OrderAudience audience;
    private final PostRows posts;
    private final DeliveryRows deliveries;
    private final PostWriter writer;
    private final Words words;

    OrderPost(OrderAudience audience, PostRows posts, DeliveryRows deliveries, PostWriter writer, Words words) {
        this.audience = audience;
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
                new ActionParameter(OrderAudience.AUDIENCES, ActionParameter.Kind.CHOICES, false, audiences));
    }

    @Override
    public Effects preview(ActionCall call) {
        return OrderPostPreview.of(call, audience.of(call));
    }

    /** The province's groups are told with the first of the order's libraries, and not again with the next hundred. */
    @Override
    public void apply(ActionCall call, ActionRun run) {
        Map<Optional<LibraryId>, List<ChatGroupView>> open = OrderAudience.byOwner(audience.of(call));
        run.thrown().forEach(one -> open.remove(Optional.ofNullable(one.library())));
        post(call, open, run);
    }

    /** With the same words only groups that do not have them hear anything. */
    @Override
    public Effects previewRevision(ActionCall before, ActionCall after, List<Thrown> thrown) {
        if (before.parameters().equals(after.parameters())) {
            return Effects.NONE;
        }
        if (!saysTheSame(before.text(TITLE), before.text(TEXT), after)) {
            return preview(after);
        }
        Set<ChatGroupId> told = new HashSet<>();
        thrown.forEach(one -> deliveries
                .of(post(one).id())
                .forEach(delivery -> told.add(delivery.group().id())));
        return OrderPostPreview.ofOthers(
                after,
                audience.of(after).stream()
                        .filter(group -> !told.contains(group.id()))
                        .toList());
    }

    /** Other days are no other notice; other words are, and go out as a correction. */
    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        if (before.parameters().equals(after.parameters())) {
            return;
        }
        Map<Optional<LibraryId>, List<ChatGroupView>> open = OrderAudience.byOwner(audience.of(after));
        for (Thrown one : run.thrown()) {
            List<ChatGroupView> to = open.remove(Optional.ofNullable(one.library()));
            renew(after, one, ids(Objects.requireNonNullElse(to, List.of())), run);
        }
        post(after, open, run);
    }

    /** The same words are not said again: other groups get them, and what another piece has renewed stays as it is. */
    private void renew(ActionCall after, Thrown one, List<ChatGroupId> to, ActionRun run) {
        PostView last = post(one);
        boolean sameWords =
                last.title().equals(after.text(TITLE)) && last.text().equals(after.text(TEXT));
        if (sameWords && writer.more(after.actor(), last, to) == 0) {
            return;
        }
        PostView now = sameWords ? last : writer.correct(after.actor(), last, after.text(TITLE), after.text(TEXT), to);
        run.release(List.of(one));
        run.remember(thrown(
                after,
                Optional.ofNullable(one.library()),
                now,
                deliveries.of(now.id()).size()));
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

    private static boolean saysTheSame(String title, String text, ActionCall call) {
        return title.equals(call.text(TITLE)) && text.equals(call.text(TEXT));
    }

    private void post(ActionCall call, Map<Optional<LibraryId>, List<ChatGroupView>> open, ActionRun run) {
        List<Thrown> thrown = new ArrayList<>();
        open.forEach((owner, to) -> {
            PostView post = writer.write(
                    call.actor(),
                    owner.orElse(null),
                    call.text(TITLE),
                    call.text(TEXT),
                    owner.map(library -> "/status/" + library).orElse("/status/province"),
                    PostSource.order(call.order().toString()),
                    ids(to));
            thrown.add(thrown(call, owner, post, to.size()));
        });
        run.remember(thrown);
    }

    private static Thrown thrown(ActionCall call, Optional<LibraryId> owner, PostView post, int groups) {
        return new Thrown(
                owner.orElse(null),
                "channels:post:" + call.step(),
                OrderPostPreview.what(call, owner),
                OrderPostPreview.NOT_POSTED,
                OrderPostPreview.posted(groups),
                post.id().toString());
    }

    private PostView post(Thrown thrown) {
        return posts.find(PostId.of(thrown.handle())).orElseThrow();
    }

    private static List<ChatGroupId> ids(List<ChatGroupView> groups) {
        return groups.stream().map(ChatGroupView::id).toList();
    }
}
