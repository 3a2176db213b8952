package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.identity.signin.ApiTokens;
import org.kaijuan.identity.signin.PrivacyNotices;
import org.kaijuan.identity.signin.SecondFactors;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Own data: see and correct. */
@Controller
class MeController {

    static final List<String> LANGUAGES = List.of("zh-CN", "en");
    static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    static final String PHONE = "[-+() 0-9]{3,30}";

    private final People people;
    private final Libraries libraries;
    private final PrivacyNotices notices;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final ApiTokens tokens;

    MeController(
            People people,
            Libraries libraries,
            PrivacyNotices notices,
            SecondFactors secondFactors,
            Sessions sessions,
            ApiTokens tokens) {
        this.people = people;
        this.libraries = libraries;
        this.notices = notices;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GetMapping("/me")
    @Allow(Allow.SIGNED_IN)
    Page show(HttpServletRequest request, Actor actor) {
        PersonDetails me = people.details(actor, actor.requirePerson());
        Form form = Form.with(Map.of(
                "email", me.person().email() == null ? "" : me.person().email(),
                "phone", me.phone() == null ? "" : me.phone(),
                "language", me.person().language()));
        return page(request, me, form);
    }

    @PostMapping("/me")
    @Allow(Allow.SIGNED_IN)
    Page correct(HttpServletRequest request, Actor actor) {
        Form form = Form.of(request);
        String email = form.optional("email", 200);
        String phone = form.optional("phone", 40);
        String language = form.choice("language", LANGUAGES);
        if (email != null && !email.matches(EMAIL)) {
            form.error("email", "person.bad-email");
        }
        if (phone != null && !phone.matches(PHONE)) {
            form.error("phone", "person.bad-phone");
        }
        if (form.hasErrors() || language == null) {
            return page(request, people.details(actor, actor.requirePerson()), form)
                    .status(422);
        }
        people.correctOwn(actor, email, phone, language).orThrow();
        sessions.speak(request, language);
        return Page.redirect("/me").flash("identity.me.saved");
    }

    private Page.Shown page(HttpServletRequest request, PersonDetails me, Form form) {
        String where = me.person().library() == null
                ? ""
                : libraries
                        .find(me.person().library().code())
                        .map(LibraryView::name)
                        .orElse("");
        return Page.of(
                "identity/me",
                new MePage(
                        me,
                        where,
                        form,
                        notices.consents(me.person().id()),
                        secondFactors.isActive(me.person().id()),
                        sessions.devices(request, me.person().id()).size(),
                        tokens.of(me.person().id()).size()));
    }
}
