package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.CannedReplies;
import org.kaijuan.desk.CannedReply;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the librarian's page of a request. */
@Component
class WorkPages {

    private final Desk desk;
    private final DeskWork work;
    private final RequestQueue queue;
    private final CannedReplies replies;
    private final Libraries libraries;
    private final KindTexts texts;
    private final BusinessClock clock;

    WorkPages(
            Desk desk,
            DeskWork work,
            RequestQueue queue,
            CannedReplies replies,
            Libraries libraries,
            KindTexts texts,
            BusinessClock clock) {
        this.desk = desk;
        this.work = work;
        this.queue = queue;
        this.replies = replies;
        this.libraries = libraries;
        this.texts = texts;
        this.clock = clock;
    }

    Page.Shown page(Actor actor, Ui ui, RequestView request, Form form) {
        RequestKind kind = desk.kind(request.kind());
        List<UnitView> departments = libraries.departments(request.library());
        List<CannedReply> canned = replies.of(actor, request.library());
        fillIn(actor, ui, request, canned, form);
        return Page.of(
                "desk/work",
                new WorkPage(
                        request,
                        libraries.get(request.library()),
                        texts.answers(ui, kind, request.fields()),
                        steps(actor, ui, request),
                        kind.staffPanel(actor, request).orElse(null),
                        kind.actions(actor, request),
                        queue.siblings(actor, request),
                        colleagues(actor, request),
                        departments.stream()
                                .map(unit -> new Option(unit.id().code(), unit.name()))
                                .toList(),
                        BatchController.reasons(ui),
                        canned,
                        departments.stream()
                                .filter(unit -> unit.id().code().equals(request.department()))
                                .map(UnitView::name)
                                .findFirst()
                                .orElse(null),
                        request.isOverdue(clock.instant()),
                        actor.may(DeskAccess.HANDLE, request.library()),
                        actor.may(DeskAccess.ASSIGN, request.library()),
                        form));
    }

    private List<StepView> steps(Actor actor, Ui ui, RequestView request) {
        return queue.history(actor, request.id()).stream()
                .map(step -> StepView.of(ui, request.kind(), step))
                .toList();
    }

    private List<Option> colleagues(Actor actor, RequestView request) {
        return work.colleagues(actor, request.library()).stream()
                .filter(person -> !actor.is(person.id()))
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    /** {@code ?reply=ID} puts a canned reply into the message, which may then be changed. */
    private static void fillIn(Actor actor, Ui ui, RequestView request, List<CannedReply> canned, Form form) {
        String chosen = ui.query("reply");
        canned.stream()
                .filter(reply -> reply.id().toString().equals(chosen))
                .filter(reply -> form.value("text").isEmpty())
                .forEach(reply -> form.set("text", reply.fill(request, actor.name())));
    }
}
