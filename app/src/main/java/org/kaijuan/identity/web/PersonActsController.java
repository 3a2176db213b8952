package org.kaijuan.identity.web;

import java.util.List;
import java.util.UUID;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.signin.PersonAccounts;
import org.kaijuan.identity.signin.SecondFactors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What staff do with a person's account: roles, lock, password, second factor, farewell. */
@Controller
class PersonActsController {

    private final People people;
    private final PersonAccounts accounts;
    private final SecondFactors secondFactors;
    private final PersonPages pages;

    PersonActsController(People people, PersonAccounts accounts, SecondFactors secondFactors, PersonPages pages) {
        this.people = people;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.pages = pages;
    }

    @PostMapping("/people/{id}/roles")
    @Allow(IdentityPermissions.ROLE_ASSIGN)
    Page assign(Actor actor, Form form, @PathVariable UUID id) {
        String role = form.required("role", 60);
        UnitId unit = UnitFields.unitCode(form, "unit");
        if (form.hasErrors()) {
            return pages.of(actor, new PersonId(id), form).status(422);
        }
        people.details(actor, new PersonId(id));
        return answer(actor, id, form, people.assign(actor, new PersonId(id), role, unit), "identity.role.given");
    }

    @PostMapping("/people/{id}/roles/{role}/{unit}/withdrawal")
    @Allow(IdentityPermissions.ROLE_ASSIGN)
    Page withdraw(Actor actor, Form form, @PathVariable UUID id, @PathVariable String role, @PathVariable String unit) {
        people.details(actor, new PersonId(id));
        Outcome<PersonId> outcome = people.withdraw(actor, new PersonId(id), role, new UnitId(unit));
        return answer(actor, id, form, outcome, "identity.role.withdrawn");
    }

    @PostMapping("/people/{id}/lock")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page lock(Actor actor, Form form, @PathVariable UUID id) {
        return answer(actor, id, form, people.setLocked(actor, new PersonId(id), true), "identity.person.locked");
    }

    @PostMapping("/people/{id}/unlock")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page unlock(Actor actor, Form form, @PathVariable UUID id) {
        return answer(actor, id, form, people.setLocked(actor, new PersonId(id), false), "identity.person.unlocked");
    }

    @PostMapping("/people/{id}/farewell")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page close(Actor actor, Form form, @PathVariable UUID id) {
        return answer(actor, id, form, people.close(actor, new PersonId(id)), "identity.person.closed");
    }

    /** Shows the new password, this once. */
    @PostMapping("/people/{id}/password")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page resetPassword(Actor actor, @PathVariable UUID id) {
        people.details(actor, new PersonId(id));
        String password = accounts.resetPassword(actor, new PersonId(id)).orThrow();
        return pages.withPassword(actor, new PersonId(id), password);
    }

    @PostMapping("/people/{id}/second-factor/removal")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page removeSecondFactor(Actor actor, @PathVariable UUID id) {
        people.details(actor, new PersonId(id));
        people.requireEdit(actor, List.of(new PersonId(id)));
        secondFactors.remove(actor, new PersonId(id));
        return Page.redirect("/people/" + id).flash("identity.second-factor.removed");
    }

    private Page answer(Actor actor, UUID id, Form form, Outcome<PersonId> outcome, String done) {
        return switch (outcome) {
            case Outcome.Refused<PersonId>(Refusal why) ->
                pages.of(actor, new PersonId(id), form.refuse(why)).status(422);
            case Outcome.Done<PersonId> acted -> Page.redirect("/people/" + id).flash(done);
        };
    }
}
