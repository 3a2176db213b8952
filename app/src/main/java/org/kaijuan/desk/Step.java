package org.kaijuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.PersonId;

/**
 * One step of a request's history; messages and notes are steps too, so the history is the conversation.
 *
 * @param by absent for the program itself
 * @param byName as it was then
 * @param fromStaff whether the library or the reader acted
 * @param at business time
 * @param text what was written, the reason, or the name of the colleague or department
 */
public record Step(
        UUID id,
        Act act,
        @Nullable PersonId by,
        String byName,
        boolean fromStaff,
        Instant at,
        RequestState from,
        RequestState to,
        String text,
        List<FileView> files) {

    public Step {
        files = List.copyOf(files);
    }

    static Step of(Act act, By by, RequestState from, RequestState to, String text, List<FileView> files) {
        return new Step(Ids.next(), act, by.person(), by.name(), by.staff(), by.at(), from, to, text, files);
    }
}
