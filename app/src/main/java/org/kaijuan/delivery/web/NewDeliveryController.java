package org.kaijuan.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.Delivery;
import org.kaijuan.delivery.DocumentType;
import org.kaijuan.delivery.PastedCitation;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.Enclosures;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A reader asks for a paper. Pasting, changing the type and sending are three buttons of one form, so that it works without
 * JavaScript; a link resolver may point here with an OpenURL.
 */
@Controller
class NewDeliveryController {

    private static final String KEY = "_key";
    private static final String HELD = "_held";
    private static final int LONGEST_PASTED = 200_000;

    private final Delivery delivery;
    private final Desk desk;
    private final Enclosures enclosures;
    private final Libraries libraries;

    NewDeliveryController(Delivery delivery, Desk desk, Enclosures enclosures, Libraries libraries) {
        this.delivery = delivery;
        this.desk = desk;
        this.enclosures = enclosures;
        this.libraries = libraries;
    }

    @GetMapping("/delivery/new")
    @Allow(DeskAccess.SUBMIT)
    Page form(Actor actor, Ui ui, Form form, HttpServletRequest request) {
        String query = request.getQueryString();
        Optional<PastedCitation> linked =
                query == null || !query.contains("title=") ? Optional.empty() : delivery.read(query);
        Form fresh = form.set(KEY, UUID.randomUUID().toString());
        linked.ifPresent(citation -> fill(fresh, citation));
        return page(
                actor,
                ui,
                fresh,
                Enclosures.Held.NOTHING,
                linked.map(PastedCitation::doubtful).orElse(Set.of()),
                -1);
    }

    @PostMapping("/delivery/new")
    @Allow(DeskAccess.SUBMIT)
    Page submit(
            Actor actor,
            Ui ui,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> attached) {
        Enclosures.Held held = enclosures.hold(actor, own(actor), form.all(HELD), Upload.of(attached));
        held.refusal().ifPresent(refusal -> form.error("files", refusal.sentence()));
        return switch (form.text("action")) {
            case "parse" -> parse(actor, ui, form, held);
            case "type" -> page(actor, ui, form, held, Set.of(), -1);
            default -> send(actor, ui, form, held);
        };
    }

    private Page parse(Actor actor, Ui ui, Form form, Enclosures.Held held) {
        String pasted = form.value("paste");
        Optional<PastedCitation> citation =
                delivery.read(pasted.length() > LONGEST_PASTED ? pasted.substring(0, LONGEST_PASTED) : pasted);
        citation.ifPresent(read -> fill(form, read));
        return page(
                actor,
                ui,
                form,
                held,
                citation.map(PastedCitation::doubtful).orElse(Set.of()),
                citation.map(PastedCitation::found).orElse(0));
    }

    private static void fill(Form form, PastedCitation citation) {
        citation.values().forEach(form::set);
    }

    private Page send(Actor actor, Ui ui, Form form, Enclosures.Held held) {
        Map<String, String> typed = form.toMap();
        desk.check(Delivery.KIND, typed).forEach(error -> form.error(error.field(), error.message()));
        if (form.hasErrors()) {
            return page(actor, ui, form, held, Set.of(), -1).status(422);
        }
        NewRequest request = new NewRequest(own(actor), Delivery.KIND, typed, actor.requirePerson(), form.text(KEY))
                .with(held.ids());
        return switch (desk.submit(actor, request)) {
            case Outcome.Done<RequestId>(RequestId id) ->
                Page.redirect("/requests/" + id).flash("delivery.flash.asked");
            case Outcome.Refused<RequestId>(Refusal refusal) ->
                page(actor, ui, form.refuse(refusal), held, Set.of(), -1).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, Form form, Enclosures.Held held, Set<String> doubtful, int found) {
        LibraryId library = own(actor);
        String type = DocumentType.codes().contains(form.text("type"))
                ? form.text("type")
                : DocumentType.CHINESE_ARTICLE.code();
        form.set("type", type);
        List<Option> types = DocumentType.codes().stream()
                .map(code -> new Option(code, ui.t("delivery.type." + code)))
                .toList();
        return Page.of(
                "delivery/new",
                new NewDeliveryPage(
                        libraries.get(library).name(),
                        type,
                        types,
                        delivery.fields(DocumentType.of(type)),
                        doubtful,
                        found,
                        delivery.declaration(library),
                        delivery.left(actor, library),
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
