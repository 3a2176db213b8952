package org.kaijuan.chat.web;

import java.util.List;
import org.kaijuan.chat.TalkView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.PersonId;

/** Who waits and who talks. */
public record BoardPage(LibraryView library, List<TalkView> talks, PersonId me) {

    /** Those whom nobody has taken; who is there comes first. */
    public List<TalkView> waiting() {
        return talks.stream()
                .filter(TalkView::isWaiting)
                .sorted((one, other) -> Boolean.compare(other.readerHere(), one.readerHere()))
                .toList();
    }

    public List<TalkView> mine() {
        return talks.stream().filter(talk -> talk.isOf(me)).toList();
    }

    public List<TalkView> others() {
        return talks.stream()
                .filter(talk -> !talk.isWaiting() && !talk.isOf(me))
                .toList();
    }
}
