package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.signin.Duty;
import org.kaijuan.identity.signin.QrCode;
import org.kaijuan.identity.signin.SecondFactors;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.identity.signin.SignIn;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The own second factor: set up, take away. */
@Controller
class SecondFactorController {

    private final SecondFactors factors;
    private final Sessions sessions;
    private final SignIn signIn;

    SecondFactorController(SecondFactors factors, Sessions sessions, SignIn signIn) {
        this.factors = factors;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @GetMapping("/me/second-factor")
    @Allow(Allow.SIGNED_IN)
    Page show(HttpServletRequest request, Actor actor) {
        return page(request, actor, Form.empty());
    }

    /** Confirms with a first code; answers with the recovery codes, this once. */
    @PostMapping("/me/second-factor")
    @Allow(Allow.SIGNED_IN)
    Page confirm(HttpServletRequest request, Actor actor) {
        Form form = Form.of(request);
        String code = form.required("code", 10);
        if (form.hasErrors()) {
            return page(request, actor, form).status(422);
        }
        return switch (factors.confirm(actor, code)) {
            case Outcome.Refused<List<String>>(Refusal why) ->
                page(request, actor, form.refuse(why)).status(422);
            case Outcome.Done<List<String>>(List<String> codes) -> {
                sessions.done(request, Duty.SECOND_FACTOR);
                yield Page.of("identity/recovery-codes", new RecoveryCodesPage(codes));
            }
        };
    }

    @PostMapping("/me/second-factor/removal")
    @Allow(Allow.SIGNED_IN)
    Page remove(HttpServletRequest request, Actor actor) {
        Form form = Form.of(request);
        String password = SignInController.password(request, form, "current");
        if (!form.hasErrors()) {
            Optional<Refusal> refusal = signIn.checkAgain(actor.requirePerson(), password, request.getRemoteAddr());
            if (refusal.isEmpty()) {
                factors.remove(actor, actor.requirePerson());
                return Page.redirect("/me").flash("identity.second-factor.removed");
            }
            form.refuse(refusal.get());
        }
        return page(request, actor, form).status(422);
    }

    private Page.Shown page(HttpServletRequest request, Actor actor, Form form) {
        boolean isDuty =
                Sessions.duty(request).filter(Duty.SECOND_FACTOR::equals).isPresent();
        if (factors.isActive(actor.requirePerson())) {
            int left = factors.recoveryCodesLeft(actor.requirePerson());
            return Page.of("identity/second-factor-active", new SecondFactorActivePage(form, left));
        }
        SecondFactors.Enrolment enrolment = factors.enrol(actor);
        return Page.of(
                "identity/second-factor",
                new SecondFactorPage(form, enrolment.typed(), QrCode.of(enrolment.address()), isDuty));
    }
}
