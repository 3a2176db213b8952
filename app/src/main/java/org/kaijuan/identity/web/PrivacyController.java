package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.signin.Duty;
import org.kaijuan.identity.signin.PrivacyNotices;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The privacy notice: agree to it, read it again, publish a new version. */
@Controller
class PrivacyController {

    private final PrivacyNotices notices;
    private final Sessions sessions;

    PrivacyController(PrivacyNotices notices, Sessions sessions) {
        this.notices = notices;
        this.sessions = sessions;
    }

    @GetMapping("/me/privacy")
    @Allow(Allow.SIGNED_IN)
    Page show(HttpServletRequest request) {
        return Page.of("identity/privacy", new PrivacyPage(Form.empty(), notices.latest(), isDuty(request)));
    }

    @PostMapping("/me/privacy")
    @Allow(Allow.SIGNED_IN)
    Page agree(HttpServletRequest request, Actor actor) {
        Form form = Form.of(request);
        int version = form.integer("version", 1, Integer.MAX_VALUE);
        String language = RequestContextUtils.getLocale(request).toLanguageTag();
        return switch (notices.agree(actor, version, language)) {
            case Outcome.Refused<Integer>(Refusal why) ->
                Page.of("identity/privacy", new PrivacyPage(form.refuse(why), notices.latest(), isDuty(request)))
                        .status(422);
            case Outcome.Done<Integer> done -> {
                sessions.done(request, Duty.PRIVACY_NOTICE);
                yield Page.redirect("/").flash("identity.privacy.agreed");
            }
        };
    }

    /** For everybody, before they sign in too. */
    @GetMapping("/privacy")
    @Allow(Allow.EVERYBODY)
    Page read() {
        return Page.of("identity/privacy-read", notices.latest());
    }

    @GetMapping("/privacy-notices")
    @Allow(IdentityPermissions.NOTICE_EDIT)
    Page history() {
        return Page.of("identity/privacy-notices", new PrivacyNoticesPage(Form.empty(), notices.history()));
    }

    @PostMapping("/privacy-notices")
    @Allow(IdentityPermissions.NOTICE_EDIT)
    Page publish(HttpServletRequest request, Actor actor) {
        Form form = Form.of(request);
        String zh = form.required("textZh", 20_000);
        String en = form.required("textEn", 20_000);
        if (form.hasErrors()) {
            return Page.of("identity/privacy-notices", new PrivacyNoticesPage(form, notices.history()))
                    .status(422);
        }
        int version = notices.publish(actor, zh, en).orThrow();
        return Page.redirect("/privacy-notices").flash("identity.notice.published", version);
    }

    private static boolean isDuty(HttpServletRequest request) {
        return Sessions.duty(request).filter(Duty.PRIVACY_NOTICE::equals).isPresent();
    }
}
