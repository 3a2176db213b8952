package org.kaijuan.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The tree of places. */
@Controller
class UnitsController {

    private final Libraries libraries;

    UnitsController(Libraries libraries) {
        this.libraries = libraries;
    }

    @GetMapping("/units")
    @Allow(IdentityPermissions.UNIT_READ)
    Page tree() {
        return Page.of("identity/units", new UnitsPage(treeOrder(), libraries));
    }

    @GetMapping("/units/{code}")
    @Allow(IdentityPermissions.UNIT_READ)
    Page show(@PathVariable String code) {
        UnitView unit = unit(code);
        String nameEn = unit.nameEn() == null ? "" : unit.nameEn();
        Form form = Form.with(Map.of("name", unit.name(), "nameEn", nameEn));
        return page(unit, form, Form.empty());
    }

    @PostMapping("/units/{code}")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page rename(Actor actor, Form form, @PathVariable String code) {
        UnitView unit = unit(code);
        String name = form.required("name", 100);
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return page(unit, form, Form.empty()).status(422);
        }
        return switch (libraries.rename(actor, unit.id(), version, name, form.text("nameEn"))) {
            case Outcome.Refused<UnitView>(Refusal why) ->
                page(unit, form.refuse(why), Form.empty()).status(422);
            case Outcome.Done<UnitView> done -> Page.redirect("/units/" + code).flash("identity.me.saved");
        };
    }

    @PostMapping("/units/{code}/parent")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page move(Actor actor, Form form, @PathVariable String code) {
        UnitView unit = unit(code);
        UnitId parent = UnitFields.unitCode(form, "parent");
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        if (form.hasErrors() || libraries.findUnit(parent.code()).isEmpty()) {
            form.error("parent", "form.not-a-choice");
            return page(unit, form, Form.empty()).status(422);
        }
        return switch (libraries.move(actor, unit.id(), version, parent)) {
            case Outcome.Refused<UnitView>(Refusal why) ->
                page(unit, form.refuse(why), Form.empty()).status(422);
            case Outcome.Done<UnitView> done -> Page.redirect("/units/" + code).flash("identity.unit.moved");
        };
    }

    /** Hangs a new unit, or a library with its school, under this one. */
    @PostMapping("/units/{code}/children")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page add(Actor actor, Form form, @PathVariable String code) {
        UnitView parent = unit(code);
        String kind = form.choice("kind", UnitsPage.childKinds(parent));
        String name = form.required("name", 100);
        Outcome<String> outcome = "LIBRARY".equals(kind)
                ? addLibrary(actor, form, parent.id(), name)
                : addUnit(actor, form, parent.id(), kind, name);
        if (form.hasErrors()) {
            return page(parent, Form.with(Map.of("name", parent.name())), form).status(422);
        }
        return switch (outcome) {
            case Outcome.Refused<String>(Refusal why) ->
                page(parent, Form.with(Map.of("name", parent.name())), form.refuse(why))
                        .status(422);
            case Outcome.Done<String>(String added) ->
                Page.redirect("/units/" + added).flash("identity.unit.added");
        };
    }

    private Outcome<String> addLibrary(Actor actor, Form form, UnitId under, String school) {
        LibraryId code = UnitFields.libraryCode(form, "code");
        String kind = form.choice("schoolKind", List.of("UNDERGRADUATE", "VOCATIONAL"));
        return form.hasErrors() || kind == null
                ? Outcome.refused("identity.name-missing")
                : libraries
                        .add(actor, new NewLibrary(code, school, LibraryView.Kind.valueOf(kind), under))
                        .map(LibraryId::code);
    }

    private Outcome<String> addUnit(Actor actor, Form form, UnitId under, @Nullable String kind, String name) {
        UnitId code = UnitFields.unitCode(form, "code");
        return form.hasErrors() || kind == null
                ? Outcome.refused("identity.name-missing")
                : libraries
                        .add(
                                actor,
                                new NewUnit(code, under, UnitKind.valueOf(kind), name, form.optional("nameEn", 100)))
                        .map(UnitId::code);
    }

    private UnitView unit(String code) {
        return libraries.findUnit(code).orElseThrow(() -> new NotFoundException("unit " + code));
    }

    private Page.Shown page(UnitView unit, Form form, Form child) {
        List<Option> parents = libraries.units().stream()
                .filter(other ->
                        UnitsPage.mayHangUnder(unit, other) && !other.id().equals(unit.parent()))
                .map(other -> new Option(other.id().code(), other.name()))
                .toList();
        return Page.of(
                "identity/unit",
                new UnitPage(
                        unit,
                        libraries.ancestors(unit.id()).reversed(),
                        libraries.children(unit.id()),
                        form,
                        child,
                        parents));
    }

    /** Each unit followed by what hangs under it. */
    private List<UnitView> treeOrder() {
        List<UnitView> ordered = new ArrayList<>();
        libraries.units().stream().filter(unit -> unit.parent() == null).forEach(root -> append(root, ordered));
        return ordered;
    }

    private void append(UnitView unit, List<UnitView> ordered) {
        ordered.add(unit);
        libraries.children(unit.id()).forEach(child -> append(child, ordered));
    }
}
