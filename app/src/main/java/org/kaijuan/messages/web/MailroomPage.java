package org.kaijuan.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.messages.DispatchState;
import org.kaijuan.messages.OutgoingView;
import org.kaijuan.web.Listing;

/** Outgoing mail as shown. */
public record MailroomPage(
        Listing<OutgoingView> mail,
        boolean mayReview,
        @Nullable Refusal refusal) {

    /** The states in the order of the filter chips: what needs somebody comes first. */
    public static List<DispatchState> states() {
        return List.of(
                DispatchState.HELD,
                DispatchState.UNCERTAIN,
                DispatchState.FAILED,
                DispatchState.WAITING,
                DispatchState.SENDING,
                DispatchState.SENT,
                DispatchState.BOUNCED,
                DispatchState.DROPPED);
    }

    /** Tone of a state's badge. */
    public static String tone(DispatchState state) {
        return switch (state) {
            case HELD, UNCERTAIN -> "wait";
            case FAILED, BOUNCED -> "danger";
            case WAITING, SENDING -> "info";
            case SENT -> "done";
            case DROPPED -> "quiet";
        };
    }
}
