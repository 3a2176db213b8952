package org.kaijuan.plans;

import java.util.Map;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Writes to those who answer for a library about a template. */
@Component
class AdoptionLetters {

    private final Messages messages;
    private final People people;

    AdoptionLetters(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /**
     * @param wording e.g. {@code plans.reminder}
     * @param occasion makes the letter this one and no other
     */
    void send(TemplateView template, LibraryId library, String wording, String occasion) {
        Map<String, Object> values =
                Map.of("title", template.title(), "issuer", template.issuer(), "deadline", template.lastDay());
        people.holding(PlansAccess.APPROVE, library)
                .forEach(person -> messages.send(new Letter(
                        person.id(),
                        library,
                        wording,
                        values,
                        wording + ":" + template.id() + ":" + library + ":" + occasion,
                        "/plans/templates/" + template.id())));
    }
}
