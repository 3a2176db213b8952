package org.kaijuan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.kaijuan.files.FileSender;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.Board;
import org.kaijuan.returns.BoardFilter;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.Forms;
import org.kaijuan.returns.NoticeFiles;
import org.kaijuan.returns.NoticeState;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.ReturnId;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the province asks a library: the list, the notice, the way into the return. */
@Controller
@RequestMapping("/desk/returns")
class DeskReturnsController {

    private final Notices notices;
    private final Board board;
    private final ReturnDrafts drafts;
    private final Forms forms;
    private final LibraryChoice choice;
    private final NoticeFiles files;
    private final FileSender sender;

    DeskReturnsController(
            Notices notices,
            Board board,
            ReturnDrafts drafts,
            Forms forms,
            LibraryChoice choice,
            NoticeFiles files,
            FileSender sender) {
        this.files = files;
        this.sender = sender;
        this.notices = notices;
        this.board = board;
        this.drafts = drafts;
        this.forms = forms;
        this.choice = choice;
    }

    @GetMapping
    @Allow(ReturnsAccess.NOTICE_READ)
    Page list(Actor actor) {
        List<DeskReturnsPage.Asked> asked = notices.list(actor).stream()
                .filter(notice -> notice.state() != NoticeState.DRAFT)
                .flatMap(notice -> board.of(actor, notice.id(), BoardFilter.ALL).lines().stream()
                        .map(line -> new DeskReturnsPage.Asked(notice, line)))
                .sorted(Comparator.comparing(each -> !each.isOpen()))
                .toList();
        return Page.of("returns/desk-returns", new DeskReturnsPage(asked));
    }

    /** The notice; opening it is the library's receipt. */
    @GetMapping("/notices/{id}")
    @Allow(ReturnsAccess.NOTICE_READ)
    Page notice(Actor actor, @PathVariable String id, Form form) {
        NoticeView notice = notices.open(actor, Ids.notice(id));
        return page(actor, notice, library(actor, form), form);
    }

    /** A file that came with the notice. */
    @GetMapping("/notices/{id}/files/{file}")
    @Allow(ReturnsAccess.NOTICE_READ)
    void file(
            Actor actor,
            @PathVariable String id,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FileView attached = files.get(actor, Ids.notice(id), Ids.file(file));
        sender.send(attached, FileSender.Manner.ATTACHMENT, request, response);
    }

    /** Begins the return, or goes on with it. */
    @PostMapping("/notices/{id}")
    @Allow(ReturnsAccess.WRITE)
    Page begin(Actor actor, @PathVariable String id, Form form) {
        LibraryId library = library(actor, form);
        return switch (drafts.open(actor, Ids.notice(id), library)) {
            case Outcome.Done<ReturnId>(ReturnId ours) -> Page.redirect("/desk/returns/" + ours);
            case Outcome.Refused<ReturnId>(Refusal refusal) ->
                page(actor, notices.get(actor, Ids.notice(id)), library, form.refuse(refusal))
                        .status(422);
        };
    }

    private Page.Shown page(Actor actor, NoticeView notice, LibraryId library, Form form) {
        BoardLine line = board.of(actor, notice.id(), BoardFilter.ALL).lines().stream()
                .filter(each -> each.library().id().equals(library))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("addressee " + library));
        return Page.of(
                "returns/desk-notice",
                new DeskNoticePage(
                        notice,
                        line,
                        forms.get(notice.form(), notice.formVersion()),
                        files.of(actor, notice.id()),
                        actor.may(ReturnsAccess.WRITE, library),
                        form));
    }

    private LibraryId library(Actor actor, Form form) {
        return choice.of(actor, ReturnsAccess.NOTICE_READ, form.text("library")).id();
    }
}
