package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kaijuan.identity.signin.PasswordResets;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For who forgot the password: a link by mail, whose page sets a new one. */
@Controller
class PasswordResetController {

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping("/password-reset")
    @Allow(Allow.EVERYBODY)
    Page ask() {
        return Page.of("identity/password-reset", new FormPage(Form.empty()));
    }

    /** Answers the same for a name that exists and one that does not. */
    @PostMapping("/password-reset")
    @Allow(Allow.EVERYBODY)
    Page send(HttpServletRequest request) {
        Form form = Form.of(request);
        String name = form.required("name", 100);
        if (form.hasErrors()) {
            return Page.of("identity/password-reset", new FormPage(form)).status(422);
        }
        if (!resets.request(name, request.getRemoteAddr())) {
            form.refuse(Refusal.of("identity.reset-too-often"));
            return Page.of("identity/password-reset", new FormPage(form)).status(429);
        }
        return Page.redirect("/sign-in").flash("identity.password-reset.sent");
    }

    @GetMapping("/password-reset/{token}")
    @Allow(Allow.EVERYBODY)
    Page open(@PathVariable String token) {
        return resets.open(token).isPresent() ? Page.of("identity/password-new", new FormPage(Form.empty())) : gone();
    }

    @PostMapping("/password-reset/{token}")
    @Allow(Allow.EVERYBODY)
    Page choose(@PathVariable String token, HttpServletRequest request) {
        if (resets.open(token).isEmpty()) {
            return gone();
        }
        Form form = Form.of(request);
        String password = NewPassword.twice(request, form);
        if (!form.hasErrors()) {
            switch (resets.choose(token, password)) {
                case Outcome.Done<PersonId> done -> {
                    return Page.redirect("/sign-in").flash("identity.password.changed");
                }
                case Outcome.Refused<PersonId>(Refusal why) -> form.refuse(why);
            }
        }
        return Page.of("identity/password-new", new FormPage(form)).status(422);
    }

    private static Page gone() {
        Form form = Form.empty().refuse(Refusal.of("identity.reset-expired"));
        return Page.of("identity/password-reset", new FormPage(form)).status(410);
    }
}
