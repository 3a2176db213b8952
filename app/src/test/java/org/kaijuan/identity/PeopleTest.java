package org.kaijuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class PeopleTest {

    private static final LibraryId JXAU = new LibraryId("jxau");
    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    People people;

    @Autowired
    TestActors actors;

    @Test
    void aCardNumberIsUniqueWithinItsLibraryOnly() {
        Actor system = actors.system();
        people.register(system, NewPerson.reader(JXAU, "甲", "card-unique-1")).orThrow();
        assertThat(people.register(system, NewPerson.reader(JXAU, "乙", " card-unique-1 ")))
                .isEqualTo(Outcome.refused("identity.card-taken", " card-unique-1 "));
        assertThat(people.register(system, NewPerson.reader(XYU, "丙", "card-unique-1")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aUserNameIsUniqueWhateverItsCase() {
        Actor system = actors.system();
        people.register(system, NewPerson.staff(JXAU, "甲", "Unique.Name")).orThrow();
        assertThat(people.register(system, NewPerson.staff(XYU, "乙", "unique.NAME")))
                .isEqualTo(Outcome.refused("identity.username-taken", "unique.name"));
    }

    @Test
    void aRoleReachesTheLibrariesUnderItsUnit() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx-ganzhou"));
        assertThat(secretary.scope(IdentityPermissions.PERSON_READ).codes())
                .contains("gnnu", "jxust")
                .doesNotContain("jxau");
    }

    @Test
    void holdersOfAPermissionAreThoseWithARoleAboveTheLibrary() {
        PersonId here = actors.actor("administrator", XYU).requirePerson();
        PersonId above = actors.actorAt("administrator", new UnitId("jx")).requirePerson();
        PersonId elsewhere = actors.actor("administrator", JXAU).requirePerson();
        assertThat(people.holding(IdentityPermissions.PERSON_EDIT, XYU))
                .extracting(PersonView::id)
                .contains(here, above)
                .doesNotContain(elsewhere);
    }

    @Test
    void nobodyGivesAwayMoreThanTheyHold() {
        Actor administrator = actors.actor("administrator", JXAU);
        PersonId reader = actors.reader(JXAU).requirePerson();
        assertThat(people.assign(administrator, reader, "librarian", UnitId.of(JXAU)))
                .isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> people.assign(administrator, reader, "librarian", new UnitId("jx")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.register(administrator, NewPerson.reader(XYU, "甲", "x-1")))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void anActorMayDoExactlyWhatTheTestAsksFor() {
        Actor actor = actors.actorWith("identity:person:export", JXAU);
        assertThat(actor.may("identity:person:export", JXAU)).isTrue();
        assertThat(actor.mayAnywhere("identity:person:edit")).isFalse();
    }
}
