package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewInstallation;
import org.kaijuan.identity.NewInstallation.NewOwnLibrary;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.identity.signin.Setup;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of the first run. It exists only for who brings the token from the terminal, and only once. */
@Controller
class SetupController {

    private static final String SHIPPED = "shipped";
    private static final String OWN = "own";

    private final Setup setup;
    private final Sessions sessions;

    SetupController(Setup setup, Sessions sessions) {
        this.setup = setup;
        this.sessions = sessions;
    }

    @GetMapping("/setup")
    @Allow(Allow.EVERYBODY)
    Page show(HttpServletRequest request) {
        return Page.of("identity/setup", new SetupPage(Form.empty().set("what", SHIPPED), token(request)));
    }

    @PostMapping("/setup")
    @Allow(Allow.EVERYBODY)
    Page submit(HttpServletRequest request, HttpServletResponse response) {
        String token = token(request);
        Form form = Form.of(request);
        String what = form.choice("what", List.of(SHIPPED, OWN));
        NewInstallation installation = OWN.equals(what) ? own(form) : new NewInstallation.Shipped();
        Setup.FirstAdministrator administrator = new Setup.FirstAdministrator(
                form.required("name", 100),
                form.required("username", 60),
                form.optional("email", 200),
                NewPassword.twice(request, form));
        if (form.hasErrors()) {
            return again(form, token);
        }
        try {
            return switch (setup.run(token, installation, administrator)) {
                case Outcome.Refused<PersonId>(Refusal why) -> again(form.refuse(why), token);
                case Outcome.Done<PersonId>(PersonId person) -> {
                    sessions.begin(request, response, person);
                    yield Page.redirect("/units").flash("identity.setup.done");
                }
            };
        } catch (RefusedException refused) {
            return again(form.refuse(refused.refusal()), token);
        }
    }

    private String token(HttpServletRequest request) {
        String token = request.getParameter("token");
        if (token == null || !setup.isOpen(token)) {
            throw new NotFoundException("setup");
        }
        return token;
    }

    private static NewInstallation own(Form form) {
        String province = form.required("province", 60);
        String city = form.required("city", 60);
        String school = form.required("school", 100);
        String kind = form.choice("kind", List.of("UNDERGRADUATE", "VOCATIONAL"));
        UnitId provinceCode = UnitFields.unitCode(form, "provinceCode");
        LibraryId code = UnitFields.libraryCode(form, "code");
        LibraryView.Kind schoolKind = kind == null ? LibraryView.Kind.UNDERGRADUATE : LibraryView.Kind.valueOf(kind);
        return new NewInstallation.Own(provinceCode, province, city, new NewOwnLibrary(code, school, schoolKind));
    }

    private static Page again(Form form, String token) {
        return Page.of("identity/setup", new SetupPage(form, token)).status(422);
    }
}
