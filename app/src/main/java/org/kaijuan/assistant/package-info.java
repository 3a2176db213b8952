/**
 * The assistant: readers ask the answer bank in a conversation, at any hour, and every question ends in an answer, in a choice,
 * or with people (PUB-05, PUB-08, SVC-40, OPN-09).
 *
 * <p>A <em>turn</em> is a question and what was shown for it, kept as it was shown. Who is not helped hands the conversation to
 * people: as a request at the desk, or live while somebody is there; the whole of it goes along. A question that the bank did
 * not answer, or not well, joins the open <em>topic</em> of its meaning; people of the library make an entry or another phrasing
 * of it, or say that it is not for the library, and whoever asked reads the answer where they asked.
 *
 * <p>Topics: open → answered | dismissed. Invariants: a conversation of a signed-in reader is theirs alone; a visitor's has an
 * address that nobody guesses, until its visitor signs in and takes it over; the words of a question live in its turn only, and go
 * with the conversation; a topic without turns goes too, unless it was answered; numbers above a library show no group of less
 * than five.
 *
 * <p>Owns {@code assistant.conversation, turn, topic}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "identity",
            "policy",
            "retention",
            "messages",
            "opening",
            "figures",
            "desk",
            "chat",
            "answers"
        })
@NullMarked
package org.kaijuan.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
