package org.kaijuan.coordination;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Letters about incidents, and the record of who was told when. */
@Component
class IncidentLetters {

    private final IncidentStore store;
    private final Messages messages;
    private final BusinessClock clock;

    IncidentLetters(IncidentStore store, Messages messages, BusinessClock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells each person once, with the moment kept; nobody of what they did themselves. */
    void escalated(Actor actor, IncidentView incident, Collection<PersonRef> people, UUID step, String text) {
        for (PersonRef person : people) {
            if (!actor.is(person.id()) && store.told(incident.id(), person, step, clock.instant())) {
                send(actor, incident, person.id(), "coordination.incident-escalated", step.toString(), text);
            }
        }
    }

    /** Everybody who was told hears how it ended. */
    void resolved(Actor actor, IncidentView incident, Instant at, String resolution) {
        for (IncidentView.Told told : incident.told()) {
            PersonId to = told.person().id();
            send(actor, incident, to, "coordination.incident-resolved", at.toString(), resolution);
        }
    }

    private void send(Actor actor, IncidentView incident, PersonId to, String template, String occasion, String text) {
        messages.send(new Letter(
                to,
                incident.library(),
                template,
                Map.of(
                        "number", String.valueOf(incident.number()),
                        "title", incident.title(),
                        "by", actor.name(),
                        "text", text.isEmpty() ? incident.text() : text),
                template + ":" + incident.id() + ":" + occasion,
                "/desk/incidents/" + incident.id()));
    }
}
