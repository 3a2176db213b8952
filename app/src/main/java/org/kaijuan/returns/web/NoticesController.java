package org.kaijuan.returns.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.Board;
import org.kaijuan.returns.BoardFilter;
import org.kaijuan.returns.BoardView;
import org.kaijuan.returns.NewNotice;
import org.kaijuan.returns.NoticeId;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The secretariat's notices: list, write, correct. What happens to one afterwards is {@link BoardController}. */
@Controller
@RequestMapping("/province/notices")
class NoticesController {

    private final Notices notices;
    private final Board board;
    private final NoticeForms forms;

    NoticesController(Notices notices, Board board, NoticeForms forms) {
        this.notices = notices;
        this.board = board;
        this.forms = forms;
    }

    @GetMapping
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page list(Actor actor) {
        List<BoardView> boards = notices.list(actor).stream()
                .map(notice -> board.of(actor, notice.id(), BoardFilter.ALL))
                .toList();
        return Page.of("returns/notices", new NoticesPage(boards));
    }

    @GetMapping("/new")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page fresh(Actor actor, Ui ui) {
        return forms.page(actor, ui, null, forms.fromTemplate(ui));
    }

    @PostMapping
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page draft(Actor actor, Ui ui, Form form) {
        Optional<NewNotice> notice = forms.read(form, unit(actor, form));
        if (notice.isEmpty()) {
            return forms.page(actor, ui, null, form);
        }
        return switch (notices.draft(actor, notice.get())) {
            case Outcome.Done<NoticeId>(NoticeId id) ->
                Page.redirect("/province/notices/" + id).flash("returns.flash.drafted");
            case Outcome.Refused<NoticeId>(Refusal refusal) -> forms.page(actor, ui, null, form.refuse(refusal));
        };
    }

    @GetMapping("/{id}/draft")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page edit(Actor actor, Ui ui, @PathVariable String id) {
        NoticeView notice = notices.get(actor, Ids.notice(id));
        return forms.page(actor, ui, notice, forms.of(notice));
    }

    @PostMapping("/{id}/draft")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page change(Actor actor, Ui ui, @PathVariable String id, Form form) {
        NoticeView before = notices.get(actor, Ids.notice(id));
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        Optional<NewNotice> notice = forms.read(form, before.unit());
        if (notice.isEmpty()) {
            return forms.page(actor, ui, before, form);
        }
        return switch (notices.change(actor, before.id(), version, notice.get())) {
            case Outcome.Done<NoticeId> done ->
                Page.redirect("/province/notices/" + id).flash("returns.flash.changed");
            case Outcome.Refused<NoticeId>(Refusal refusal) -> forms.page(actor, ui, before, form.refuse(refusal));
        };
    }

    /** The unit chosen, or the lowest one in whose name the actor may ask. */
    private UnitId unit(Actor actor, Form form) {
        String chosen = form.text("unit");
        return notices.askers(actor).stream()
                .map(unit -> unit.id())
                .filter(unit -> chosen.isEmpty() || unit.code().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + chosen));
    }
}
