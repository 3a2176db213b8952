package org.kaijuan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.signin.SignedIn;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People for tests, each new and in the database, so that nobody meets another test's rows. Also sees to it that the 20
 * libraries are there.
 */
@Component
public class TestActors implements SmartInitializingSingleton {

    private final People people;
    private final Libraries libraries;
    private final JdbcClient jdbc;

    TestActors(People people, Libraries libraries, JdbcClient jdbc) {
        this.people = people;
        this.libraries = libraries;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (libraries.all().isEmpty()) {
            libraries.importShipped(Actor.system("test", Map.of()));
        }
    }

    /** A new person of the library who holds {@code role} there; a reader just belongs to it. */
    public Actor actor(String role, LibraryId library) {
        PersonId person = person(role, library);
        if (!role.equals("reader")) {
            people.assign(system(), person, role, UnitId.of(library)).orThrow();
        }
        return people.actor(person, Actor.Via.WEB);
    }

    public Actor reader(LibraryId library) {
        return actor("reader", library);
    }

    /** A new person without a library who holds {@code role} at a unit, say the province {@code jx}. */
    public Actor actorAt(String role, UnitId unit) {
        PersonId person = person(role, null);
        people.assign(system(), person, role, unit).orThrow();
        return people.actor(person, Actor.Via.WEB);
    }

    /** A new person of the library who may do exactly this there, besides what every reader may. */
    public Actor actorWith(LibraryId library, String... permissions) {
        String role = "test-" + Integer.toHexString(Arrays.asList(permissions).hashCode());
        jdbc.sql("insert into identity.role (code, ordinal) values (:role, 99) on conflict do nothing")
                .param("role", role)
                .update();
        for (String permission : permissions) {
            jdbc.sql("insert into identity.role_permission values (:role, :permission) on conflict do nothing")
                    .param("role", role)
                    .param("permission", permission)
                    .update();
        }
        awaitRole(role, permissions);
        return actor(role, library);
    }

    public Actor actorWith(String permission, LibraryId library) {
        return actorWith(library, permission);
    }

    public Actor actorWith(Collection<String> permissions, LibraryId library) {
        return actorWith(library, permissions.toArray(String[]::new));
    }

    /** For MockMvc: the request is this person's, who is in the database and may do what the database says. */
    public RequestPostProcessor signIn(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new SignedIn(actor.requirePerson(), actor.via(), null));
    }

    /** Takes a trial province out again with all that hangs under it: other tests count the libraries there are. */
    public void forget(UnitId province) {
        String branch = "(select code from identity.unit where path like '%/" + province.code() + "/%' or code = '"
                + province.code() + "')";
        jdbc.sql("update coordination.task set state = 'dropped', ended_at = assigned_at, ended_on = assigned_on"
                        + " where ended_at is null and library_id in " + branch)
                .update();
        jdbc.sql("delete from identity.assignment where unit in " + branch).update();
        jdbc.sql("update identity.person set library_id = null, department = null where library_id in " + branch)
                .update();
        jdbc.sql("delete from identity.unit where code in " + branch).update();
        jdbc.sql("update identity.change_counter set version = version + 1 where what = 'tree'")
                .update();
        while (libraries.findUnit(province.code()).isPresent()) {
            Thread.onSpinWait();
        }
    }

    /** An actor that may do everything everywhere and is nobody: for setting the stage. */
    public Actor system() {
        Scope everywhere = libraries.everywhere();
        Map<String, Scope> grants =
                jdbc.sql("select distinct permission from identity.role_permission").query(String.class).list().stream()
                        .collect(Collectors.toMap(permission -> permission, permission -> everywhere));
        return Actor.system("test", grants);
    }

    private PersonId person(String role, @Nullable LibraryId library) {
        String unique = UUID.randomUUID().toString().substring(0, 13);
        NewPerson person = NewPerson.staff(library, role + "-" + unique, role + "." + unique)
                .withCard(unique)
                .withEmail(unique + "@example.org")
                .withCategory(role.equals("reader") ? "student" : "staff");
        return people.register(system(), person).orThrow();
    }

    /** Roles are held in memory; the counter tells the holder that they changed. */
    private void awaitRole(String role, String... permissions) {
        jdbc.sql("update identity.change_counter set version = version + 1 where what = 'roles'")
                .update();
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (!people.permissionsOf(role).containsAll(Arrays.asList(permissions))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("role " + role + " did not appear");
            }
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
