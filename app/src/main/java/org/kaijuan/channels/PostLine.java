package org.kaijuan.channels;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post and how far it has come.
 *
 * @param groups that were to have it; those where it was cancelled are left out
 * @param people how many are in the groups that have it, as last counted
 * @param nextTry system time at which a robot tries next; absent if none is to
 */
public record PostLine(
        PostView post,
        int groups,
        int delivered,
        int pending,
        int failed,
        long people,
        @Nullable Instant nextTry) {

    static PostLine of(PostView post, List<DeliveryView> deliveries) {
        return new PostLine(
                post,
                deliveries.size() - count(deliveries, DeliveryState.CANCELLED),
                count(deliveries, DeliveryState.DELIVERED),
                count(deliveries, DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.TO_DO),
                count(deliveries, DeliveryState.FAILED),
                deliveries.stream()
                        .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
                        .map(delivery -> delivery.group().members())
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum(),
                deliveries.stream()
                        .filter(delivery ->
                                delivery.isWaiting() && !delivery.group().isPaused())
                        .map(DeliveryView::nextAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static int count(List<DeliveryView> deliveries, DeliveryState... states) {
        List<DeliveryState> counted = List.of(states);
        return Math.toIntExact(deliveries.stream()
                .filter(delivery -> counted.contains(delivery.state()))
                .count());
    }
}
