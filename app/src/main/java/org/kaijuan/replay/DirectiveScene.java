package org.kaijuan.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.response.Arrival;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveId;
import org.kaijuan.response.DirectiveLine;
import org.kaijuan.response.DirectiveTasks;
import org.kaijuan.response.Directives;
import org.kaijuan.response.NewDirective;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What came from above in January (ORG-01, 02, 09, 20): from the nation to the province, to a school, to the libraries, each of
 * which acknowledges at its own hour; one has not read it to this day. Some make a task of it.
 */
@Component
@Order(15)
class DirectiveScene implements Scene {

    private static final LibraryId UNDER_A_SCHOOL = new LibraryId("jvtc");
    private static final LibraryId SILENT = new LibraryId("pxc");
    private static final LibraryId LATE = new LibraryId("jxlsxy");
    private static final List<String> WITH_TASKS = List.of("jxnu", "jxust", "jgsu", "xyu", "jxufe", "jxau");

    private final Directives directives;
    private final DirectiveTasks directiveTasks;
    private final Tasks tasks;
    private final TaskWork work;
    private final Libraries libraries;
    private final Cast cast;
    private final BusinessClock clock;
    private final Words words = new Words();

    DirectiveScene(
            Directives directives,
            DirectiveTasks directiveTasks,
            Tasks tasks,
            TaskWork work,
            Libraries libraries,
            Cast cast,
            BusinessClock clock) {
        this.directives = directives;
        this.directiveTasks = directiveTasks;
        this.tasks = tasks;
        this.work = work;
        this.libraries = libraries;
        this.cast = cast;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor secretary = ensemble.theProvinces("province-secretary");
        UnitId province = Scenes.province(libraries);
        UnitId nation = libraries.ancestors(province).getLast().id();
        UnitId school = school();
        Actor office = cast.office(nation, "nation-office", words.the("name.nation-office"));
        Actor schoolOffice = cast.office(school, UNDER_A_SCHOOL + "-director", "");

        DirectiveId first = issue(office, nation, "directive", Scenes.at(1, 22, 10), 28);
        pass(secretary, first, province, Scenes.at(1, 24, 19), words.the("directiveNote"));
        pass(schoolOffice, first, school, Scenes.at(1, 25, 9), words.the("directiveSchoolNote"));
        acknowledge(ensemble, first, Scenes.at(1, 25, 10));
        for (String library : WITH_TASKS) {
            task(ensemble, first, new LibraryId(library));
        }

        DirectiveId second = issue(secretary, province, "postponement", Scenes.at(1, 29, 11), 31);
        pass(schoolOffice, second, school, Scenes.at(1, 29, 12), "");
        acknowledge(ensemble, second, Scenes.at(1, 29, 14));
    }

    /** The school of one library receives for itself; that library's director acts for both. */
    private UnitId school() {
        return libraries.ancestors(UNDER_A_SCHOOL).stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(UnitView::id)
                .findFirst()
                .orElseThrow();
    }

    private DirectiveId issue(Actor actor, UnitId from, String text, Instant at, int deadline) throws Exception {
        String title = words.the(text + "Title");
        Optional<DirectiveId> there = directives.all(actor).stream()
                .map(DirectiveLine::directive)
                .filter(directive -> directive.title().equals(title))
                .map(directive -> directive.id())
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        NewDirective directive = new NewDirective(
                from,
                words.the(text + "Issuer"),
                "",
                title,
                words.the(text + "Text"),
                Scenes.day(1, deadline),
                List.of());
        return clock.at(at, () -> directives.issue(actor, directive).orThrow());
    }

    private void pass(Actor actor, DirectiveId id, UnitId at, Instant when, String note) throws Exception {
        Arrival own = directives.get(actor, id, at).own();
        if (own != null && own.passedOnAt() == null) {
            clock.at(
                    when,
                    () -> directives.passOn(actor, id, at, note, List.of()).orThrow());
        }
        if (own != null && own.acknowledgedAt() == null) {
            clock.at(when, () -> directives.acknowledge(actor, id, at).orThrow());
        }
    }

    private void acknowledge(Ensemble ensemble, DirectiveId id, Instant from) throws Exception {
        for (LibraryView library : libraries.all()) {
            if (library.id().equals(SILENT)) {
                continue;
            }
            Actor director = ensemble.the("director", library.id());
            DirectiveAt seen = directives.get(director, id, UnitId.of(library.id()));
            Arrival own = seen.own();
            if (own != null && own.acknowledgedAt() == null) {
                Duration after =
                        library.id().equals(LATE) ? Duration.ofDays(5) : Duration.ofMinutes(37L * library.ordinal());
                clock.at(
                        from.plus(after),
                        () -> directives
                                .acknowledge(director, id, seen.at().id())
                                .orThrow());
            }
        }
    }

    /** Given on the 25th with its node, done the evening before it. */
    private void task(Ensemble ensemble, DirectiveId id, LibraryId library) throws Exception {
        Actor director = ensemble.the("director", library);
        Actor librarian = ensemble.the("librarian", library);
        TaskId task = clock.at(
                Scenes.at(1, 25, 22),
                () -> directiveTasks
                        .give(
                                director,
                                id,
                                UnitId.of(library),
                                words.the("directiveTask"),
                                librarian.requirePerson(),
                                Scenes.day(1, 28))
                        .orThrow());
        if (tasks.get(librarian, task).state().isRunning()) {
            clock.at(Scenes.at(1, 26, 9), () -> work.accept(librarian, task).orThrow());
            clock.at(
                    Scenes.at(1, 27, 20),
                    () -> work.complete(librarian, task, words.the("directiveTaskDone"))
                            .orThrow());
        }
    }
}
