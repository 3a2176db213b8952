package org.kaijuan.chat;

import org.kaijuan.desk.RequestView;
import org.kaijuan.kernel.PersonId;

/**
 * A talk as it stands.
 *
 * @param readerHere whether the reader has it before their eyes now
 * @param staffHere whether somebody of the library has
 */
public record TalkView(RequestView request, boolean readerHere, boolean staffHere) {

    /** Whether nobody of the library has taken it yet. */
    public boolean isWaiting() {
        return request.isOpen() && request.assignee() == null;
    }

    public boolean isOf(PersonId librarian) {
        return request.assignee() != null && request.assignee().id().equals(librarian);
    }
}
