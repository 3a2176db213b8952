package org.kaijuan.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Writes to those who report for a library. */
@Component
class NoticeLetters {

    private final Messages messages;
    private final Reporters reporters;

    NoticeLetters(Messages messages, Reporters reporters) {
        this.messages = messages;
        this.reporters = reporters;
    }

    /**
     * Tells a library about a notice.
     *
     * @param template wording, e.g. {@code returns.reminder}
     * @param occasion makes the letter this one and no other, e.g. the step of a reminder
     * @return how many people were written to
     */
    int send(NoticeView notice, LibraryId library, String template, String occasion, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("title", notice.title());
        values.put("issuer", notice.issuer());
        values.put("deadline", notice.lastDay());
        List<PersonId> recipients = reporters.recipients(library);
        for (PersonId to : recipients) {
            messages.send(new Letter(
                    to,
                    library,
                    template,
                    values,
                    template + ":" + notice.id() + ":" + library + ":" + occasion,
                    "/desk/returns/notices/" + notice.id()));
        }
        return recipients.size();
    }
}
