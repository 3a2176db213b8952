package org.kaijuan.chat.web;

import java.util.List;
import org.kaijuan.chat.Chat;
import org.kaijuan.chat.TalkView;
import org.kaijuan.desk.CannedReplies;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Puts the page of a talk together, for either side. */
@Component
class TalkPages {

    private final Chat chat;
    private final RequestQueue queue;
    private final CannedReplies replies;
    private final DeskWork work;

    TalkPages(Chat chat, RequestQueue queue, CannedReplies replies, DeskWork work) {
        this.chat = chat;
        this.queue = queue;
        this.replies = replies;
        this.work = work;
    }

    Page.Shown ofReader(Actor actor, Ui ui, TalkView talk, Form form) {
        return Page.of("chat/talk", page(actor, ui, talk, "/chat/", form));
    }

    Page.Shown ofStaff(Actor actor, Ui ui, TalkView talk, Form form) {
        return Page.of("chat/desk-talk", page(actor, ui, talk, "/desk/chat/", form));
    }

    /** What changes while the page is open. */
    Page.Shown lines(Actor actor, Ui ui, TalkView talk, Form form) {
        String face = actor.is(talk.request().reader().id()) ? "/chat/" : "/desk/chat/";
        return Page.fragment("chat/lines", page(actor, ui, talk, face, form));
    }

    private TalkPage page(Actor actor, Ui ui, TalkView talk, String face, Form form) {
        boolean isStaff = face.startsWith("/desk/")
                && actor.may(DeskAccess.HANDLE, talk.request().library());
        return new TalkPage(
                talk,
                face + talk.request().id(),
                LineView.of(
                        ui, talk.request(), queue.history(actor, talk.request().id())),
                chat.welcome(talk.request().library()),
                isStaff ? replies.of(actor, talk.request().library()) : List.of(),
                isStaff
                        ? work.colleagues(actor, talk.request().library()).stream()
                                .filter(colleague -> !actor.is(colleague.id()))
                                .toList()
                        : List.of(),
                form);
    }
}
