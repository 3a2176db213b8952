package org.kaijuan.chat.web;

import java.util.List;
import org.kaijuan.chat.TalkView;
import org.kaijuan.chat.Welcome;
import org.kaijuan.desk.CannedReply;
import org.kaijuan.desk.PersonRef;
import org.kaijuan.desk.RequestView;
import org.kaijuan.web.Form;

/**
 * A talk before somebody's eyes.
 *
 * @param path where the page's forms go, {@code /chat/ID} or {@code /desk/chat/ID}
 * @param replies what the library has ready; none for the reader
 * @param colleagues to whom it can be handed over; none for the reader
 */
public record TalkPage(
        TalkView talk,
        String path,
        List<LineView> lines,
        Welcome welcome,
        List<CannedReply> replies,
        List<PersonRef> colleagues,
        Form form) {

    public RequestView request() {
        return talk.request();
    }

    public boolean isStaff() {
        return path.startsWith("/desk/");
    }

    /** The state of the other side, as the end of a message key. */
    public String other() {
        if (!request().isOpen()) {
            return "over";
        }
        if (isStaff()) {
            return talk.readerHere() ? "reader-here" : "reader-gone";
        }
        if (talk.isWaiting()) {
            return welcome.staffed() ? "waiting" : "later";
        }
        return talk.staffHere() ? "staff-here" : "staff-gone";
    }

    public String tone() {
        return switch (other()) {
            case "reader-here", "staff-here" -> "done";
            case "waiting", "later" -> "wait";
            default -> "quiet";
        };
    }
}
