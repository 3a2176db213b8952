package org.kaijuan.desk;

import java.util.HashMap;
import java.util.Map;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Which step is news for whom. One letter per person and step; what is only the library's business stays there. */
@Component
class DeskLetters {

    private final Messages messages;

    DeskLetters(Messages messages) {
        this.messages = messages;
    }

    void tell(RequestView request, Step step) {
        switch (step.act()) {
            case REPLIED -> reader(request, step, "desk.replied");
            case ASKED -> reader(request, step, "desk.asked");
            case FULFILLED -> reader(request, step, "desk.fulfilled");
            case DECLINED -> reader(request, step, "desk.declined");
            case MERGED -> reader(request, step, "desk.merged");
            case ANSWERED -> assignee(request, step, "desk.answered");
            case WITHDRAWN -> assignee(request, step, "desk.withdrawn");
            case ASSIGNED, REFERRED -> assignee(request, step, "desk.yours");
            case SUBMITTED, CLAIMED, HANDED_OVER, RELEASED, NOTED, MOVED_ON, CLOSED, JUDGED, ESCALATED -> {}
        }
    }

    private void reader(RequestView request, Step step, String template) {
        send(request.reader().id(), request, step, template, "/requests/" + request.id());
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
