package org.kaijuan.identity.signin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Accounts;
import org.kaijuan.identity.NewToken;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with: handed out by staff, chosen by themselves. */
@Service
public class PersonAccounts implements Accounts {

    private final People people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final PrivacyNotices notices;
    private final ApiTokens tokens;
    private final Audit audit;

    PersonAccounts(
            People people,
            Passwords passwords,
            Attempts attempts,
            Sessions sessions,
            PrivacyNotices notices,
            ApiTokens tokens,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.notices = notices;
        this.tokens = tokens;
        this.audit = audit;
    }

    @Override
    @Transactional
    public Outcome<Integer> givePassword(Actor actor, Collection<PersonId> ids, String password, boolean mustChange) {
        people.requireEdit(actor, ids);
        Optional<Refusal> refusal = PasswordRules.check(password, List.of());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        passwords.set(ids, password, mustChange);
        ids.forEach(sessions::endAll);
        return Outcome.done(ids.size());
    }

    @Override
    @Transactional
    public Outcome<String> resetPassword(Actor actor, PersonId person) {
        people.requireEdit(actor, List.of(person));
        String password = Tokens.readable(3);
        passwords.set(List.of(person), password, true);
        attempts.forget("person:" + person);
        attempts.forget("code:" + person);
        sessions.endAll(person);
        audit.record(
                actor, "identity.password.reset", people.get(person).library(), "person", person.toString(), Map.of());
        return Outcome.done(password);
    }

    /** The actor chooses another password, which ends their other sessions. Whose request it is was checked before. */
    @Transactional
    public Outcome<PersonId> choosePassword(Actor actor, String password) {
        PersonId person = actor.requirePerson();
        Optional<Refusal> refusal = PasswordRules.check(password, people.namesOf(person));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (passwords.matches(person, password)) {
            return Outcome.refused("identity.password-same");
        }
        passwords.set(List.of(person), password, false);
        audit.record(actor, "identity.password.changed", actor.library(), "person", person.toString(), Map.of());
        return Outcome.done(person);
    }

    @Override
    @Transactional
    public void recordConsent(Actor actor, Collection<PersonId> ids) {
        people.requireEdit(actor, ids);
        notices.record(ids, "zh-CN");
    }

    @Override
    @Transactional
    public Outcome<String> issueToken(Actor actor, PersonId person, NewToken token) {
        if (!actor.is(person)) {
            people.requireEdit(actor, List.of(person));
        }
        return tokens.issue(actor, person, token);
    }
}
