package org.kaijuan.assistant.web;

import java.util.UUID;
import org.kaijuan.answers.EntryId;
import org.kaijuan.assistant.Assistant;
import org.kaijuan.assistant.ConversationId;
import org.kaijuan.assistant.HandOver;
import org.kaijuan.assistant.Verdict;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader does with an answer: choose, judge, ask for a person. */
@Controller
@RequestMapping("/assistant/{id}")
class TurnsController {

    private final Assistant assistant;
    private final HandOver people;

    TurnsController(Assistant assistant, HandOver people) {
        this.assistant = assistant;
        this.people = people;
    }

    @PostMapping("/turns/{position}/choice")
    @Allow(Allow.EVERYBODY)
    Page choose(Actor actor, Ui ui, @PathVariable String id, @PathVariable int position, Form form) {
        UUID entry = form.uuid("entry");
        if (entry == null) {
            throw new NotFoundException("choice");
        }
        assistant.choose(actor, ConversationId.of(id), position, new EntryId(entry), ui.language());
        return Page.redirect("/assistant/" + id);
    }

    @PostMapping("/turns/{position}/verdict")
    @Allow(Allow.EVERYBODY)
    Page judge(Actor actor, @PathVariable String id, @PathVariable int position, Form form) {
        Verdict verdict = Verdict.of(form.text("verdict")).orElseThrow(() -> new NotFoundException("verdict"));
        assistant.judge(actor, ConversationId.of(id), position, verdict);
        return Page.redirect("/assistant/" + id);
    }

    /** A request at the desk, with the whole conversation; it has a number at once (PUB-05). */
    @PostMapping("/request")
    @Allow(DeskAccess.SUBMIT)
    Page ask(Actor actor, @PathVariable String id) {
        return switch (people.ask(actor, ConversationId.of(id))) {
            case Outcome.Done<RequestId> _ -> Page.redirect("/assistant/" + id);
            case Outcome.Refused<RequestId>(Refusal refusal) -> refused(id, refusal);
        };
    }

    /** The same, talked over live. */
    @PostMapping("/talk")
    @Allow(DeskAccess.SUBMIT)
    Page talk(Actor actor, @PathVariable String id) {
        return switch (people.talk(actor, ConversationId.of(id))) {
            case Outcome.Done<RequestId>(RequestId request) -> Page.redirect("/chat/" + request);
            case Outcome.Refused<RequestId>(Refusal refusal) -> refused(id, refusal);
        };
    }

    private static Page refused(String id, Refusal refusal) {
        return Page.redirect("/assistant/" + ConversationId.of(id))
                .flash(refusal.sentence().key(), refusal.sentence().arguments().toArray());
    }
}
