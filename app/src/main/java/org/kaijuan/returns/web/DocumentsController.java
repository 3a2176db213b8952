package org.kaijuan.returns.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.DocumentView;
import org.kaijuan.returns.Documents;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.ReturnId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A report that the library has already: paste or upload, look at the proposals, confirm. */
@Controller
@RequestMapping("/desk/returns")
class DocumentsController {

    private final Documents documents;
    private final ReturnDrafts drafts;

    DocumentsController(Documents documents, ReturnDrafts drafts) {
        this.documents = documents;
        this.drafts = drafts;
    }

    @GetMapping("/{id}/documents")
    @Allow(ReturnsAccess.WRITE)
    Page ask(Actor actor, @PathVariable String id) {
        return asking(actor, Ids.returned(id), Form.empty());
    }

    @PostMapping("/{id}/documents")
    @Allow(ReturnsAccess.WRITE)
    Page take(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        ReturnId ours = Ids.returned(id);
        return switch (read(actor, ui, ours, form, file)) {
            case Outcome.Done<DocumentView>(DocumentView document) ->
                Page.redirect("/desk/returns/documents/" + document.id());
            case Outcome.Refused<DocumentView>(Refusal refusal) ->
                asking(actor, ours, form.refuse(refusal)).status(422);
        };
    }

    private Outcome<DocumentView> read(Actor actor, Ui ui, ReturnId ours, Form form, @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return documents.take(actor, ours, ui.t("returns.document.pasted"), form.text("text"));
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return documents.take(actor, ours, name == null ? "" : name, content);
        }
    }

    @GetMapping("/documents/{document}")
    @Allow(ReturnsAccess.WRITE)
    Page show(Actor actor, @PathVariable String document) {
        return page(actor, documents.get(actor, Ids.document(document)), Form.empty());
    }

    @PostMapping("/documents/{document}")
    @Allow(ReturnsAccess.WRITE)
    Page confirm(Actor actor, @PathVariable String document, Form form) {
        DocumentView read = documents.get(actor, Ids.document(document));
        return switch (documents.confirm(actor, read.id(), chosen(form))) {
            case Outcome.Done<Integer>(Integer taken) ->
                Page.redirect("/desk/returns/" + read.returned()).flash("returns.flash.confirmed", taken);
            case Outcome.Refused<Integer>(Refusal refusal) ->
                page(actor, documents.get(actor, read.id()), form.refuse(refusal))
                        .status(422);
        };
    }

    /** {@code take} are positions, {@code seen-N} the version of the figure that the page showed for each. */
    private static Map<Integer, Integer> chosen(Form form) {
        return form.all("take").stream()
                .filter(position -> position.matches("\\d{1,6}"))
                .collect(Collectors.toMap(Integer::valueOf, position -> seen(form, position), (one, same) -> one));
    }

    private static int seen(Form form, String position) {
        String field = "seen-" + position;
        return form.text(field).isEmpty() ? 0 : form.integer(field, 0, Integer.MAX_VALUE);
    }

    private Page.Shown asking(Actor actor, ReturnId id, Form form) {
        return Page.of("returns/document-new", new DocumentsPage(drafts.get(actor, id), documents.of(actor, id), form));
    }

    private Page.Shown page(Actor actor, DocumentView document, Form form) {
        return Page.of("returns/document", new DocumentPage(drafts.get(actor, document.returned()), document, form));
    }
}
