package org.kaijuan.identity.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Checks who somebody says they are. A name that does not exist, one that is locked by staff and a wrong password get the
 * same sentence after the same work.
 */
@Service
public class SignIn {

    /** As many libraries as a card number may be looked for in at once. */
    private static final int MAX_CANDIDATES = 20;

    private static final Refusal WRONG = Refusal.of("identity.sign-in-wrong");
    private static final Refusal LOCKED_OUT = Refusal.of("identity.locked-out", Attempts.WINDOW.toMinutes());

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Libraries libraries;
    private final People people;
    private final Audit audit;

    SignIn(
            JdbcClient jdbc,
            Attempts attempts,
            Passwords passwords,
            SecondFactors secondFactors,
            Libraries libraries,
            People people,
            Audit audit) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.libraries = libraries;
        this.people = people;
        this.audit = audit;
    }

    private record Candidate(UUID id, @Nullable String libraryId) {

        PersonId person() {
            return new PersonId(id);
        }
    }

    /**
     * Tries a name and a password.
     *
     * @param name user name or card number
     * @param library where the card is from, if the person said so
     * @param address of the device, which is counted too
     */
    public SignInResult check(String name, @Nullable LibraryId library, String password, String address) {
        List<Candidate> candidates = candidates(name.strip(), library);
        Optional<Long> attempt = attempts.begin(account(name, library, candidates), address);
        if (attempt.isEmpty()) {
            return new SignInResult.Wrong(LOCKED_OUT);
        }
        List<Candidate> right = matching(candidates, password);
        if (right.isEmpty()) {
            return new SignInResult.Wrong(WRONG);
        }
        attempts.succeeded(attempt.get());
        if (right.size() > 1) {
            return new SignInResult.WhichLibrary(librariesOf(right));
        }
        PersonId person = right.getFirst().person();
        return new SignInResult.Right(person, secondFactors.isActive(person));
    }

    /** Tries the second factor of somebody whose password was right. */
    public Optional<Refusal> checkCode(PersonId person, String code, String address) {
        Optional<Long> attempt = attempts.begin("code:" + person, address);
        if (attempt.isEmpty()) {
            return Optional.of(LOCKED_OUT);
        }
        if (!secondFactors.accept(person, code)) {
            return Optional.of(Refusal.of("identity.code-wrong"));
        }
        attempts.succeeded(attempt.get());
        return Optional.empty();
    }

    /** Tries the own password once more, before something that must not happen behind one's back. */
    public Optional<Refusal> checkAgain(PersonId person, String password, String address) {
        Optional<Long> attempt = attempts.begin("person:" + person, address);
        if (attempt.isEmpty()) {
            return Optional.of(LOCKED_OUT);
        }
        if (!passwords.matches(person, password)) {
            return Optional.of(Refusal.of("identity.password-wrong"));
        }
        attempts.succeeded(attempt.get());
        return Optional.empty();
    }

    /** Writes the beginning of a session into the trail. */
    public void began(PersonId person) {
        people.findActor(person, Actor.Via.WEB)
                .ifPresent(actor -> audit.record(
                        actor, "identity.session.began", actor.library(), "person", person.toString(), Map.of()));
    }

    private List<Candidate> matching(List<Candidate> candidates, String password) {
        if (candidates.isEmpty()) {
            passwords.matchesNobody(password);
        }
        return candidates.stream()
                .filter(candidate -> passwords.matches(candidate.person(), password))
                .toList();
    }

    private List<Candidate> candidates(String name, @Nullable LibraryId library) {
        return jdbc.sql("""
                select id, library_id from identity.person
                 where state = 'ACTIVE'
                   and (username = :username or card_number = :name and (:library::text is null or library_id = :library))
                 order by username is null, library_id limit :max
                """)
                .param("username", name.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("library", library == null ? null : library.code())
                .param("max", MAX_CANDIDATES)
                .query((row, n) -> new Candidate(row.getObject("id", UUID.class), row.getString("library_id")))
                .list();
    }

    /** Whose failures are counted: the person's if there can be only one, otherwise those of the name as it was typed. */
    private static String account(String name, @Nullable LibraryId library, List<Candidate> candidates) {
        return candidates.size() == 1
                ? "person:" + candidates.getFirst().id()
                : "name:" + name.strip().toLowerCase(Locale.ROOT) + (library == null ? "" : "@" + library);
    }

    private List<LibraryView> librariesOf(List<Candidate> right) {
        return right.stream()
                .flatMap(candidate -> Optional.ofNullable(candidate.libraryId()).stream())
                .flatMap(code -> libraries.find(code).stream())
                .toList();
    }
}
