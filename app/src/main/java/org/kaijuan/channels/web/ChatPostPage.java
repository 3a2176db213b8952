package org.kaijuan.channels.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.channels.DeliveryState;
import org.kaijuan.channels.DeliveryView;
import org.kaijuan.channels.Posts;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Form;

/**
 * A post and what became of it in each group.
 *
 * @param text as it is to be posted by hand
 * @param now what the time fields begin with: {@code 2020-01-29T10:30}
 * @param at system time of the page, from which robots' next attempts are told
 * @param failedAt the group whose form was refused
 */
public record ChatPostPage(
        Posts.Record record,
        String ownerName,
        String text,
        String now,
        Instant at,
        boolean mayPost,
        @Nullable String failedAt,
        Form form) {

    public String path() {
        return "/desk/chat-posts/" + record.post().id();
    }

    public long count(DeliveryState state) {
        return record.deliveries().stream()
                .filter(delivery -> delivery.state() == state)
                .count();
    }

    /** How many were to have it. */
    public long meant() {
        return record.deliveries().size() - count(DeliveryState.CANCELLED);
    }

    /** How many people are in the groups that have it. */
    public long people() {
        return record.deliveries().stream()
                .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
                .mapToLong(ChatPostPage::members)
                .sum();
    }

    /** Whether it can still be corrected or taken back. */
    public boolean standsOpen() {
        return mayPost && !record.isWithdrawn();
    }

    /** Whether it can still be kept from the group. */
    public boolean mayStop(DeliveryView delivery) {
        return mayPost
                && switch (delivery.state()) {
                    case WAITING, TO_DO, FAILED -> true;
                    case SENDING, DELIVERED, WITHHELD, CANCELLED -> false;
                };
    }

    /** What a robot will do next, in words. */
    public Text next(DeliveryView delivery) {
        if (delivery.group().isPaused()) {
            return Text.of("channels.next.paused");
        }
        long minutes = NextTry.minutes(delivery.nextAt(), at);
        if (delivery.attempts() == 0) {
            return minutes == 0 ? Text.of("channels.next.soon") : Text.of("channels.next.full", minutes);
        }
        return Text.of("channels.next.again", delivery.attempts(), minutes, Deliveries.MOST_TRIES);
    }

    private static int members(DeliveryView delivery) {
        Integer members = delivery.group().members();
        return members == null ? 0 : members;
    }
}
