package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kaijuan.identity.signin.Duty;
import org.kaijuan.identity.signin.PersonAccounts;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.identity.signin.SignIn;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Choosing another password, by oneself; it ends the sessions on other devices. */
@Controller
class PasswordController {

    private final PersonAccounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;

    PasswordController(PersonAccounts accounts, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/me/password")
    @Allow(Allow.SIGNED_IN)
    Page show(HttpServletRequest request) {
        return Page.of("identity/password", new PasswordPage(Form.empty(), isDuty(request)));
    }

    @PostMapping("/me/password")
    @Allow(Allow.SIGNED_IN)
    Page choose(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        Form form = Form.of(request);
        String current = SignInController.password(request, form, "current");
        String password = NewPassword.twice(request, form);
        if (!form.hasErrors()) {
            Optional<Refusal> refusal = signIn.checkAgain(actor.requirePerson(), current, request.getRemoteAddr());
            if (refusal.isEmpty()) {
                return choose(request, response, actor, form, password);
            }
            form.refuse(refusal.get());
        }
        return again(request, form);
    }

    private Page choose(
            HttpServletRequest request, HttpServletResponse response, Actor actor, Form form, String password) {
        return switch (accounts.choosePassword(actor, password)) {
            case Outcome.Refused<PersonId>(Refusal why) -> again(request, form.refuse(why));
            case Outcome.Done<PersonId>(PersonId person) -> {
                sessions.endOthers(request, person);
                sessions.begin(request, response, person);
                yield Page.redirect("/me").flash("identity.password.changed");
            }
        };
    }

    private static Page again(HttpServletRequest request, Form form) {
        return Page.of("identity/password", new PasswordPage(form, isDuty(request)))
                .status(422);
    }

    private static boolean isDuty(HttpServletRequest request) {
        return Sessions.duty(request).filter(Duty.NEW_PASSWORD::equals).isPresent();
    }
}
