package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.Enclosures;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.desk.ServiceGuide;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A reader asks for something. Works without JavaScript; what was typed comes back with the errors. */
@Controller
class NewRequestController {

    private static final String KEY = "_key";
    private static final String HELD = "_held";

    private final Desk desk;
    private final Enclosures enclosures;
    private final ServiceGuide guide;
    private final Libraries libraries;
    private final KindTexts texts;

    NewRequestController(Desk desk, Enclosures enclosures, ServiceGuide guide, Libraries libraries, KindTexts texts) {
        this.desk = desk;
        this.enclosures = enclosures;
        this.guide = guide;
        this.libraries = libraries;
        this.texts = texts;
    }

    @GetMapping("/requests/new/{kind}")
    @Allow(DeskAccess.SUBMIT)
    Page form(Actor actor, Ui ui, @PathVariable String kind, HttpServletRequest request) {
        RequestKind asked = desk.kind(kind);
        if (!asked.formPath().equals(request.getRequestURI())) {
            return Page.redirect(asked.formPath());
        }
        Map<String, String> query = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue()[0]));
        Form form = Form.with(asked.prefill(actor, own(actor), query));
        form.set(KEY, UUID.randomUUID().toString());
        return page(actor, ui, asked, form, Enclosures.Held.NOTHING);
    }

    @PostMapping("/requests/new/{kind}")
    @Allow(DeskAccess.SUBMIT)
    Page submit(
            Actor actor,
            Ui ui,
            @PathVariable String kind,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> attached) {
        RequestKind asked = desk.kind(kind);
        Map<String, String> typed = form.toMap();
        Enclosures.Held held = enclosures.hold(actor, own(actor), form.all(HELD), Upload.of(attached));
        held.refusal().ifPresent(refusal -> form.error("files", refusal.sentence()));
        desk.check(kind, typed).forEach(error -> form.error(error.field(), error.message()));
        if (form.hasErrors()) {
            return page(actor, ui, asked, form, held).status(422);
        }
        NewRequest request =
                new NewRequest(own(actor), kind, typed, actor.requirePerson(), form.text(KEY)).with(held.ids());
        return switch (desk.submit(actor, request)) {
            case Outcome.Done<RequestId>(RequestId id) ->
                Page.redirect("/requests/" + id).flash("desk.flash.submitted");
            case Outcome.Refused<RequestId>(Refusal refusal) ->
                page(actor, ui, asked, form.refuse(refusal), held).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, RequestKind kind, Form form, Enclosures.Held held) {
        LibraryId library = own(actor);
        return Page.of(
                "desk/request-form",
                new RequestFormPage(
                        kind,
                        libraries.get(library),
                        texts.fields(ui, kind),
                        guide.forecast(library, kind.key()),
                        form,
                        held.files(),
                        form.text(KEY)));
    }

    private static LibraryId own(Actor actor) {
        LibraryId library = actor.library();
        if (library == null) {
            throw new ForbiddenException(DeskAccess.SUBMIT);
        }
        return library;
    }
}
