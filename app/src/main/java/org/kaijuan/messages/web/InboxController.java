package org.kaijuan.messages.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.messages.Inbox;
import org.kaijuan.messages.LetterId;
import org.kaijuan.messages.LetterView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own letters. */
@Controller
class InboxController {

    private static final int ROWS = 30;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox")
    @Allow(Allow.SIGNED_IN)
    Page list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        List<LetterView> letters = inbox.letters(actor, LetterCursor.decode(cursor), ROWS);
        boolean more = letters.size() > ROWS;
        List<LetterView> shown = more ? letters.subList(0, ROWS) : letters;
        String next = more ? LetterCursor.encode(shown.getLast().id()) : null;
        return Page.of("messages/inbox", new InboxPage(shown, inbox.unread(actor), next));
    }

    @GetMapping("/inbox/{id}")
    @Allow(Allow.SIGNED_IN)
    Page read(Actor actor, @PathVariable UUID id) {
        return Page.of("messages/letter", inbox.read(actor, new LetterId(id)));
    }

    @PostMapping("/inbox/all-read")
    @Allow(Allow.SIGNED_IN)
    Page readAll(Actor actor) {
        return Page.redirect("/inbox").flash("messages.marked-read", inbox.readAll(actor));
    }
}
