package org.kaijuan.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/** What an order would post, in words and numbers. */
final class OrderPostPreview {

    static final Text NOT_POSTED = Text.of("channels.not-posted");

    private OrderPostPreview() {}

    /** Of a notice to these groups, with how many libraries have none to post to. */
    static Effects of(ActionCall call, List<ChatGroupView> meant) {
        Map<Optional<LibraryId>, List<ChatGroupView>> open = OrderAudience.byOwner(meant);
        long told = open.keySet().stream().flatMap(Optional::stream).count();
        return effects(call, meant, call.libraries().libraries().size() - told);
    }

    /** Of the same notice to other groups than those that have it. */
    static Effects ofOthers(ActionCall call, List<ChatGroupView> meant) {
        return effects(call, meant, 0);
    }

    private static Effects effects(ActionCall call, List<ChatGroupView> meant, long without) {
        Map<Optional<LibraryId>, List<ChatGroupView>> open = OrderAudience.byOwner(meant);
        List<ChatGroupView> provinces = open.getOrDefault(Optional.<LibraryId>empty(), List.of());
        long robots = robots(meant.stream()
                .filter(group -> group.takesPosts() && group.library() != null)
                .toList());
        long all = open.values().stream().mapToLong(List::size).sum();
        long byHand = all - provinces.size() - robots;
        long paused = meant.stream().filter(ChatGroupView::isPaused).count();
        List<Effect> effects = new ArrayList<>();
        add(effects, Effect.of(Text.of("channels.effect.robots", robots), robots));
        add(effects, Effect.of(Text.of("channels.effect.by-hand", byHand), byHand));
        add(
                effects,
                Effect.of(Text.of("channels.effect.province", provinces.size(), robots(provinces)), provinces.size()));
        add(effects, Effect.warning(Text.of("channels.effect.paused", paused), paused));
        add(effects, Effect.warning(Text.of("channels.effect.without", without), without));
        return new Effects(
                effects,
                open.entrySet().stream()
                        .map(each -> new Effects.Change(
                                each.getKey().orElse(null),
                                what(call, each.getKey()),
                                NOT_POSTED,
                                posted(each.getValue().size())))
                        .toList());
    }

    /** What is thrown, in words. */
    static Text what(ActionCall call, Optional<LibraryId> owner) {
        return Text.of(owner.isPresent() ? "channels.thrown" : "channels.thrown-province", call.text(OrderPost.TITLE));
    }

    static Text posted(int groups) {
        return Text.of("channels.posted-to", groups);
    }

    private static long robots(List<ChatGroupView> groups) {
        return groups.stream().filter(ChatGroupView::hasRobot).count();
    }

    private static void add(List<Effect> effects, Effect effect) {
        if (effect.count() > 0) {
            effects.add(effect);
        }
    }
}
