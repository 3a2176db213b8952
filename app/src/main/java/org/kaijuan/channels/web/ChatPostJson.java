package org.kaijuan.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.DeliveryView;
import org.kaijuan.channels.PostId;
import org.kaijuan.channels.PostLine;
import org.kaijuan.channels.PostView;
import org.kaijuan.channels.Posts;
import org.kaijuan.files.FileId;

/**
 * A text to several chat groups, and how far it came.
 *
 * @param library code, or {@code province} for what was posted in the province's name
 * @param number by which people speak of it
 * @param sort {@code notice}, {@code correction} or {@code withdrawal}
 * @param about the post that this one corrects or takes back
 * @param source {@code free}, {@code directive} or {@code order}; {@code sourceId} says which
 * @param writtenAt business time
 * @param deliveries group by group; left out in lists
 * @param later what was said about it later; left out in lists
 */
record ChatPostJson(
        UUID id,
        long number,
        String library,
        String sort,
        @Nullable UUID about,
        String title,
        String text,
        @Nullable String link,
        String source,
        @Nullable String sourceId,
        String writtenBy,
        Instant writtenAt,
        ChatReachJson reach,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChatDeliveryJson> deliveries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChatPostLaterJson> later) {

    /**
     * How far a post came.
     *
     * @param groups that were to have it, without those where it was stopped
     * @param people how many are in the groups that have it, as last counted
     * @param nextTry system time of the next attempt of a robot; absent if none is to come
     */
    record ChatReachJson(
            int groups,
            int delivered,
            int pending,
            int failed,
            long people,
            @Nullable Instant nextTry) {

        static ChatReachJson of(PostLine line) {
            return new ChatReachJson(
                    line.groups(), line.delivered(), line.pending(), line.failed(), line.people(), line.nextTry());
        }
    }

    /**
     * What became of it in one group.
     *
     * @param state {@code waiting}, {@code sending}, {@code to-do}, {@code delivered}, {@code failed}, {@code withheld} or
     *     {@code cancelled}
     * @param nextAt system time of the next attempt, while it is waiting
     * @param settledAt business time at which the group had it
     * @param settledBy who posted it; empty for a robot
     * @param repeated whether it may be there twice
     * @param trouble stable code of why the last attempt came to nothing
     * @param troubleWords what the other side said
     * @param evidenceFile to be read under {@code /evidence/{file}}
     */
    record ChatDeliveryJson(
            UUID group,
            String name,
            String kind,
            boolean byRobot,
            String state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            boolean repeated,
            boolean shortened,
            boolean digested,
            @Nullable String trouble,
            @Nullable String troubleWords,
            @Nullable String evidence,
            @Nullable UUID evidenceFile) {

        static ChatDeliveryJson of(DeliveryView delivery) {
            FileId file = delivery.evidenceFile();
            return new ChatDeliveryJson(
                    delivery.group().id().value(),
                    delivery.group().name(),
                    delivery.group().kind().code(),
                    delivery.byRobot(),
                    delivery.state().code(),
                    delivery.attempts(),
                    delivery.isWaiting() ? delivery.nextAt() : null,
                    delivery.settledAt(),
                    delivery.settledBy(),
                    delivery.repeated(),
                    delivery.shortened(),
                    delivery.digested(),
                    delivery.trouble(),
                    delivery.troubleWords(),
                    delivery.evidence(),
                    file == null ? null : file.value());
        }
    }

    /** A correction or a withdrawal of a post. */
    record ChatPostLaterJson(UUID id, long number, String sort) {}

    static ChatPostJson of(PostLine line) {
        return of(line, null, null);
    }

    static ChatPostJson of(Posts.Record record) {
        return of(
                record.line(),
                record.deliveries().stream().map(ChatDeliveryJson::of).toList(),
                record.later().stream()
                        .map(post -> new ChatPostLaterJson(
                                post.id().value(), post.number(), post.sort().code()))
                        .toList());
    }

    private static ChatPostJson of(
            PostLine line, @Nullable List<ChatDeliveryJson> deliveries, @Nullable List<ChatPostLaterJson> later) {
        PostView post = line.post();
        PostId about = post.about();
        return new ChatPostJson(
                post.id().value(),
                post.number(),
                Owners.code(post.library()),
                post.sort().code(),
                about == null ? null : about.value(),
                post.title(),
                post.text(),
                post.link(),
                post.source().kind().code(),
                post.source().id(),
                post.writtenBy(),
                post.writtenAt(),
                ChatReachJson.of(line),
                deliveries,
                later);
    }
}
