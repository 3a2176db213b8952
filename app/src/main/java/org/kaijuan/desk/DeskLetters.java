package org.kaijuan.desk;

import java.util.HashMap;
import java.util.Map;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which step is news for whom. One letter per person and step; what is only the library's business stays there. */
@Component
class DeskLetters {

    private final Messages messages;
    private final ObjectProvider<Watching> watching;

    DeskLetters(Messages messages, ObjectProvider<Watching> watching) {
        this.messages = messages;
        this.watching = watching;
    }

    void tell(RequestView request, Step step) {
        switch (step.act()) {
            case REPLIED -> unlessReading(request, step, "desk.replied");
            case ASKED -> unlessReading(request, step, "desk.asked");
            case FULFILLED -> reader(request, step, "desk.fulfilled");
            case DECLINED -> reader(request, step, "desk.declined");
            case MERGED -> reader(request, step, "desk.merged");
            case ANSWERED -> answered(request, step);
            case WITHDRAWN -> assignee(request, step, "desk.withdrawn");
            case ASSIGNED, REFERRED -> assignee(request, step, "desk.yours");
            case SUBMITTED, CLAIMED, HANDED_OVER, RELEASED, NOTED, MOVED_ON, CLOSED, JUDGED, EXTENDED, ESCALATED -> {}
        }
    }

    private void unlessReading(RequestView request, Step step, String template) {
        if (!isReading(request.reader().id(), request)) {
            reader(request, step, template);
        }
    }

    private boolean isReading(PersonId person, RequestView request) {
        return watching.stream().anyMatch(page -> page.isReading(person, request.id()));
    }

    private void reader(RequestView request, Step step, String template) {
        send(request.reader().id(), request, step, template, "/requests/" + request.id());
    }

    private void answered(RequestView request, Step step) {
        PersonRef assignee = request.assignee();
        if (assignee != null && !isReading(assignee.id(), request)) {
            assignee(request, step, "desk.answered");
        }
    }

    private void assignee(RequestView request, Step step, String template) {
        PersonRef assignee = request.assignee();
        if (assignee != null && !assignee.id().equals(step.by())) {
            send(assignee.id(), request, step, template, "/desk/requests/" + request.id());
        }
    }

    private void send(PersonId to, RequestView request, Step step, String template, String link) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "number", String.valueOf(request.number()),
                "title", request.title(),
                "by", step.byName(),
                "text", step.text()));
        DeclineReason reason = request.declined();
        if (reason != null) {
            values.put("reason", Text.of("desk.decline." + reason.code()));
        }
        messages.send(new Letter(to, request.library(), template, values, "desk/step/" + step.id(), link));
    }
}
