package org.kaijuan.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.identity.Accounts;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.NewToken;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * The people of the demo: posts and numbers, never names (they stand for nobody). One account for each role that makes sense
 * in a library, and as many readers as its traffic needs.
 */
@Component
class Cast {

    /** Roles that exist once in every library, besides readers and librarians. */
    private static final List<String> POSTS = List.of("director", "guard", "liaison", "administrator", "auditor");

    private static final List<String> PROVINCE_POSTS = List.of("province-secretary", "operator");

    private static final int IN_DEPARTMENT = 3;

    /** Of a domain that is nobody's (RFC 2606): without a mail server, mail to it ends in the outbox folder. */
    private static final String ADDRESS = "@example.org";

    private final People people;
    private final Accounts accounts;
    private final Libraries libraries;
    private final List<PermissionSet> permissions;
    private final Words words = new Words();

    Cast(People people, Accounts accounts, Libraries libraries, List<PermissionSet> permissions) {
        this.people = people;
        this.accounts = accounts;
        this.libraries = libraries;
        this.permissions = permissions;
    }

    /** An account of the demo; {@code library} is absent for people of the province. */
    record Member(
            PersonId person,
            String username,
            String role,
            @Nullable LibraryId library) {}

    /** Who sets the stage: may do everything everywhere, and everything it does is marked as replayed. */
    Actor stageManager() {
        Scope everywhere = libraries.everywhere();
        Map<String, Scope> grants = new HashMap<>();
        for (PermissionSet set : permissions) {
            for (PermissionDefinition definition : set.definitions()) {
                grants.put(definition.permission(), everywhere);
            }
        }
        return new Actor(null, "demo", null, grants, Actor.Via.REPLAY);
    }

    /** Everybody with an account in that library; those who are missing are registered. */
    List<Member> engage(Actor manager, LibraryView library) {
        List<Member> members = new ArrayList<>();
        members.add(member(manager, library, "reader", "reader", 1));
        for (int i = 1; i <= Script.LIBRARIANS; i++) {
            members.add(member(manager, library, "librarian", i == 1 ? "librarian" : "librarian" + i, i));
        }
        for (String post : POSTS) {
            members.add(member(manager, library, post, post, 1));
        }
        return members;
    }

    /** Three people in each department, without accounts, who take turns on duty. */
    void engageDepartments(LibraryId library) {
        Actor manager = stageManager();
        int number = Script.LIBRARIANS;
        for (UnitView department : libraries.departments(library)) {
            for (int i = 0; i < IN_DEPARTMENT; i++) {
                number++;
                String username = library + "-staff" + number;
                if (people.findByUsername(username).isEmpty()) {
                    PersonId person = people.register(
                                    manager,
                                    NewPerson.staff(library, name("librarian", number), username)
                                            .in(department.id()))
                            .orThrow();
                    people.assign(manager, person, "librarian", UnitId.of(library))
                            .orThrow();
                }
            }
        }
    }

    List<Member> engageProvince(Actor manager) {
        UnitId province = libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(UnitView::id)
                .findFirst()
                .orElseThrow();
        return PROVINCE_POSTS.stream()
                .map(post -> {
                    PersonId person = people.findByUsername(post)
                            .map(PersonView::id)
                            .orElseGet(() -> people.register(
                                            manager,
                                            NewPerson.staff(null, name(post, 1), post)
                                                    .withEmail(post + ADDRESS))
                                    .orThrow());
                    people.assign(manager, person, post, province).orThrow();
                    return new Member(person, post, post, null);
                })
                .toList();
    }

    /**
     * Who receives directives at a unit above the libraries and passes them on.
     *
     * @param username of one of the demo's people, or of somebody new, who has this name and no account
     */
    Actor office(UnitId unit, String username, String name) {
        Actor manager = stageManager();
        PersonId person = people.findByUsername(username)
                .map(PersonView::id)
                .orElseGet(() -> people.register(manager, NewPerson.staff(null, name, username))
                        .orThrow());
        people.assign(manager, person, "liaison", unit).orThrow();
        return people.actor(person, Actor.Via.REPLAY);
    }

    /** The people of a department, in the order in which they were engaged. */
    List<PersonView> inDepartment(LibraryId library, UnitId department) {
        return people.holding(CoordinationAccess.TASK_WORK, library).stream()
                .filter(person -> department.equals(person.department()))
                .sorted(Comparator.comparing(PersonView::name))
                .toList();
    }

    private Member member(Actor manager, LibraryView library, String role, String suffix, int number) {
        String username = library.id() + "-" + suffix;
        PersonId person = people.findByUsername(username)
                .map(PersonView::id)
                .orElseGet(() -> people.register(manager, person(library, role, username, number))
                        .orThrow());
        if (!role.equals("reader")) {
            people.assign(manager, person, role, UnitId.of(library.id())).orThrow();
        }
        return new Member(person, username, role, library.id());
    }

    private NewPerson person(LibraryView library, String role, String username, int number) {
        NewPerson person = role.equals("reader")
                ? NewPerson.reader(library.id(), name(role, number), card(number))
                        .withUsername(username)
                : NewPerson.staff(library.id(), name(role, number), username);
        return person.withEmail(username + ADDRESS);
    }

    /** Readers with cards and without accounts, who make up the traffic. The first is the one with an account. */
    List<PersonId> readers(Actor manager, LibraryView library, int count) {
        List<PersonId> readers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String card = card(number);
            String name = name("reader", number);
            readers.add(people.findByCard(library.id(), card)
                    .map(PersonView::id)
                    .orElseGet(() -> people.register(manager, NewPerson.reader(library.id(), name, card))
                            .orThrow()));
        }
        return readers;
    }

    void givePassword(Actor manager, List<Member> members, String password) {
        List<PersonId> persons = members.stream().map(Member::person).toList();
        accounts.givePassword(manager, persons, password, false).orThrow();
        accounts.recordConsent(manager, persons);
    }

    String issueToken(Actor manager, Member member) {
        return accounts.issueToken(manager, member.person(), new NewToken("demo", null, Duration.ofDays(365)))
                .orThrow();
    }

    private static String card(int number) {
        return String.format("2020%04d", number);
    }

    private String name(String role, int number) {
        return words.the("name." + role).replace("{0}", Integer.toString(number));
    }
}
