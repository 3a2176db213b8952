package org.kaijuan.coordination;

import java.util.HashMap;
import java.util.Map;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Letters about tasks; nobody is told of what they did themselves. */
@Component
class TaskLetters {

    private final Messages messages;

    TaskLetters(Messages messages) {
        this.messages = messages;
    }

    /**
     * Tells somebody about a task.
     *
     * @param template wording, e.g. {@code coordination.task-given}
     * @param occasion makes the letter this one and no other, e.g. the version of the task
     */
    void tell(Actor actor, PersonId to, TaskView task, String template, String occasion, String text) {
        if (actor.is(to)) {
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of(
                "number", String.valueOf(task.number()),
                "title", task.title(),
                "due", task.due(),
                "accountable", task.accountable().name(),
                "by", actor.name(),
                "text", text));
        messages.send(new Letter(
                to,
                task.library(),
                template,
                values,
                template + ":" + task.id() + ":" + occasion,
                "/desk/tasks/" + task.id()));
    }
}
