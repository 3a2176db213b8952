package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveEcho;
import org.kaijuan.response.DirectiveId;
import org.kaijuan.response.DirectiveTasks;
import org.kaijuan.response.DirectiveView;
import org.kaijuan.response.Directives;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Component;

/** The page of one directive, whatever was just done on it. */
@Component
class DirectivePages {

    private final Directives directives;
    private final DirectiveTasks tasks;
    private final DirectiveEcho echo;
    private final LibraryNames names;

    DirectivePages(Directives directives, DirectiveTasks tasks, DirectiveEcho echo, LibraryNames names) {
        this.directives = directives;
        this.tasks = tasks;
        this.echo = echo;
        this.names = names;
    }

    Page of(Actor actor, DirectiveAt seen, Form form) {
        boolean mayRemind = directives.issuingAt(actor).stream()
                .map(UnitView::id)
                .anyMatch(seen.at().id()::equals);
        boolean mayGive = tasks.mayGive(actor, seen.at());
        List<Option> people = mayGive
                ? tasks.colleagues(actor, seen.at()).stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList()
                : List.of();
        suggest(form, seen.directive());
        return Page.of(
                        "response/directive",
                        new DirectivePage(
                                seen,
                                mayRemind,
                                tasks.of(actor, seen.directive().id(), seen.at().id()),
                                mayGive,
                                people,
                                echo.reach(actor, seen.directive().id()),
                                names,
                                form))
                .status(form.hasErrors() ? 422 : 200);
    }

    /** A task has the directive's title and deadline unless something else was typed. */
    private static void suggest(Form form, DirectiveView directive) {
        LocalDate deadline = directive.deadline();
        if (form.text("title").isEmpty()) {
            form.set("title", directive.title());
        }
        if (form.text("due").isEmpty() && deadline != null) {
            form.set("due", deadline.toString());
        }
    }

    /** The unit asked for; else the one of one's own at which the directive is. */
    UnitId at(Actor actor, DirectiveId directive, @Nullable String asked) {
        if (asked != null && !asked.isEmpty()) {
            return unit(asked);
        }
        return directives.all(actor).stream()
                .filter(line -> line.directive().id().equals(directive))
                .findFirst()
                .map(line -> line.at().id())
                .orElseThrow(() -> new NotFoundException("directive " + directive));
    }

    static UnitId unit(String code) {
        if (!UnitId.isValid(code)) {
            throw new NotFoundException("unit " + code);
        }
        return new UnitId(code);
    }

    static String path(DirectiveId id, UnitId at) {
        return "/directives/" + id + "?at=" + at;
    }
}
