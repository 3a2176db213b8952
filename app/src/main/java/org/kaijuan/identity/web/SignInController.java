package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.identity.signin.SignIn;
import org.kaijuan.identity.signin.SignInResult;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Face;
import org.kaijuan.web.Form;
import org.kaijuan.web.MenuItem;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in, in one step or two, and out. */
@Controller
class SignInController {

    private static final int UNPROCESSABLE = 422;

    private final SignIn signIn;
    private final Sessions sessions;
    private final Libraries libraries;
    private final People people;
    private final List<MenuItem> menu;

    SignInController(SignIn signIn, Sessions sessions, Libraries libraries, People people, List<MenuItem> menu) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.libraries = libraries;
        this.people = people;
        this.menu = menu;
    }

    @GetMapping("/sign-in")
    @Allow(Allow.EVERYBODY)
    Page show(HttpServletRequest request, Actor actor) {
        String next = LocalPath.orEmpty(request.getParameter("next"));
        if (actor.isSignedIn()) {
            return Page.redirect(next.isEmpty() ? home(actor) : next);
        }
        return Page.of("identity/sign-in", new SignInPage(Form.empty(), next, List.of()));
    }

    @PostMapping("/sign-in")
    @Allow(Allow.EVERYBODY)
    Page submit(HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(request);
        String next = LocalPath.orEmpty(form.text("next"));
        String name = form.required("name", 100);
        String password = password(request, form, "password");
        if (form.hasErrors()) {
            return again(form, next, List.of());
        }
        LibraryId library =
                libraries.find(form.text("library")).map(LibraryView::id).orElse(null);
        return switch (signIn.check(name, library, password, request.getRemoteAddr())) {
            case SignInResult.Wrong(Refusal why) -> again(form.refuse(why), next, libraries.all());
            case SignInResult.WhichLibrary(List<LibraryView> several) ->
                again(form.error("library", "identity.sign-in.which-library"), next, several);
            case SignInResult.Right(PersonId person, boolean needsCode) ->
                needsCode ? askForCode(request, person, next) : begin(request, response, person, next);
        };
    }

    @GetMapping("/sign-in/code")
    @Allow(Allow.EVERYBODY)
    Page showCode(HttpServletRequest request) {
        String next = LocalPath.orEmpty(request.getParameter("next"));
        return sessions.awaited(request).isEmpty()
                ? Page.redirect("/sign-in")
                : Page.of("identity/sign-in-code", new SignInPage(Form.empty(), next, List.of()));
    }

    @PostMapping("/sign-in/code")
    @Allow(Allow.EVERYBODY)
    Page submitCode(HttpServletRequest request, HttpServletResponse response) {
        Optional<PersonId> person = sessions.awaited(request);
        if (person.isEmpty()) {
            return Page.redirect("/sign-in");
        }
        Form form = Form.of(request);
        String next = LocalPath.orEmpty(form.text("next"));
        String code = form.required("code", 40);
        if (!form.hasErrors()) {
            Optional<Refusal> refusal = signIn.checkCode(person.get(), code, request.getRemoteAddr());
            if (refusal.isEmpty()) {
                return begin(request, response, person.get(), next);
            }
            form.refuse(refusal.get());
        }
        return Page.of("identity/sign-in-code", new SignInPage(form, next, List.of()))
                .status(UNPROCESSABLE);
    }

    @PostMapping("/sign-out")
    @Allow(Allow.EVERYBODY)
    Page signOut(HttpServletRequest request) {
        sessions.end(request);
        return Page.redirect("/").flash("identity.signed-out");
    }

    private Page begin(HttpServletRequest request, HttpServletResponse response, PersonId person, String next) {
        sessions.begin(request, response, person);
        signIn.began(person);
        return Page.redirect(next.isEmpty() ? home(people.actor(person, Actor.Via.WEB)) : next);
    }

    private Page askForCode(HttpServletRequest request, PersonId person, String next) {
        sessions.awaitCode(request, person);
        return Page.redirect("/sign-in/code" + (next.isEmpty() ? "" : "?next=" + Encoded.parameter(next)));
    }

    private static Page again(Form form, String next, List<LibraryView> several) {
        List<Option> options = several.stream()
                .map(library -> new Option(library.id().code(), library.name()))
                .toList();
        return Page.of("identity/sign-in", new SignInPage(form, next, options)).status(UNPROCESSABLE);
    }

    private String home(Actor actor) {
        if (!actor.mayAnywhere(IdentityPermissions.UNIT_READ)) {
            return workplace(actor);
        }
        return actor.library() == null ? "/province" : "/desk";
    }

    /** Where somebody works who is no librarian, as guards do: what stands first in their menu of the desk; readers have none. */
    private String workplace(Actor actor) {
        return menu.stream()
                .filter(item -> item.face() == Face.DESK && item.isFor(actor))
                .min(Comparator.comparingInt(MenuItem::order))
                .map(MenuItem::path)
                .orElse("/");
    }

    /** Exactly what was typed: blanks and all are part of a password. */
    static String password(HttpServletRequest request, Form form, String field) {
        @Nullable String typed = request.getParameter(field);
        if (typed == null || typed.isEmpty()) {
            form.error(field, "form.required");
            return "";
        }
        return typed;
    }
}
