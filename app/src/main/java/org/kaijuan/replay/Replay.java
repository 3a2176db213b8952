package org.kaijuan.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.kaijuan.command.DemoContent;
import org.kaijuan.command.Progress;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Plays the parts of the replay that a folder does not have yet, and leaves the business clock at 5 March 2020, 9:00. */
@Component
class Replay implements DemoContent {

    /** Grows when the replay gets new parts; a folder that has fewer asks for a fresh demo instead (contract §1). */
    static final String PART = "directives, orders, plans, incidents, desk, delivery, returns and report";

    private static final Instant CURTAIN =
            Script.LAST_DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    private static final int STORIES_BETWEEN_NOTES = 25;

    private final Cast cast;
    private final StageSetting setting;
    private final DemoFiles files;
    private final List<Scene> scenes;
    private final Performer performer;
    private final Collecting collecting;
    private final ProgressBook book;
    private final DemoClock clock;
    private final Libraries libraries;
    private final People people;

    Replay(
            Cast cast,
            StageSetting setting,
            DemoFiles files,
            List<Scene> scenes,
            Performer performer,
            Collecting collecting,
            ProgressBook book,
            DemoClock clock,
            Libraries libraries,
            People people) {
        this.cast = cast;
        this.setting = setting;
        this.files = files;
        this.scenes = scenes;
        this.performer = performer;
        this.collecting = collecting;
        this.book = book;
        this.clock = clock;
        this.libraries = libraries;
        this.people = people;
    }

    @Override
    public void play(Progress progress) throws Exception {
        files.writeEndpoints();
        if (book.finishedParts().contains(PART)) {
            dropCurtain();
            return;
        }
        if (clock.isDemo()) {
            progress.step("This folder holds the demo of an older release, which goes on as it is. For the new one,"
                    + " start a demo in a folder of its own: ./kaijuan demo --data DIR");
            return;
        }
        progress.step("Setting the stage: 20 libraries, their people, hours and rules");
        Actor manager = setting.set();
        List<Cast.Member> members = new ArrayList<>(cast.engageProvince(manager));
        List<Lane> lanes = new ArrayList<>();
        for (LibraryView library : libraries.all()) {
            List<Cast.Member> own = cast.engage(manager, library);
            members.addAll(own);
            lanes.addAll(Lane.deal(company(manager, library, own), Script.of(library.id(), new Words())));
        }
        files.write(manager, members);
        Ensemble ensemble = Ensemble.of(members, people);
        progress.step("Giving orders, setting up groups, plans and rosters");
        for (Scene scene : scenes) {
            scene.play(ensemble);
        }
        progress.step("Playing 24 January to 5 March 2020");
        long start = System.nanoTime();
        long calls = perform(lanes, progress);
        progress.step(
                String.format(Locale.ROOT, "Played %,d calls in %.1f s", calls, (System.nanoTime() - start) / 1e9));
        progress.step("Collecting the returns and compiling the report");
        collecting.play(ensemble.theProvinces("province-secretary"), library -> ensemble.the("librarian", library));
        book.finished(PART);
        dropCurtain();
    }

    /** Also after a crash between the last act and this. */
    private void dropCurtain() {
        if (!clock.isDemo()) {
            clock.startAt(CURTAIN);
        }
    }

    private Company company(Actor manager, LibraryView library, List<Cast.Member> members) {
        List<Actor> librarians = members.stream()
                .filter(member -> member.role().equals("librarian"))
                .map(member -> people.actor(member.person(), Actor.Via.REPLAY))
                .toList();
        List<PersonId> readers = cast.readers(manager, library, Script.readers(library.id()));
        return new Company(
                library.id(),
                readers.stream()
                        .map(reader -> people.actor(reader, Actor.Via.REPLAY))
                        .toList(),
                librarians);
    }

    private long perform(List<Lane> lanes, Progress progress) throws Exception {
        long total = lanes.stream().mapToLong(lane -> lane.stories().size()).sum();
        AtomicLong done = new AtomicLong();
        LongAdder calls = new LongAdder();
        try (ExecutorService stage =
                Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> playing = new ArrayList<>();
            for (Lane lane : lanes) {
                playing.add(stage.submit(() -> {
                    perform(lane, done, total, calls, progress);
                    return null;
                }));
            }
            await(playing, stage);
        }
        return calls.sum();
    }

    private void perform(Lane lane, AtomicLong done, long total, LongAdder calls, Progress progress) throws Exception {
        int from = book.stories(lane.name());
        done.addAndGet(from);
        for (int at = from; at < lane.stories().size(); at++) {
            Lane.Numbered next = lane.stories().get(at);
            performer.play(lane.company(), next.story(), next.number());
            calls.add(next.story().calls());
            if ((at + 1) % STORIES_BETWEEN_NOTES == 0
                    || at + 1 == lane.stories().size()) {
                book.reached(lane.name(), at + 1);
            }
            progress.at(done.incrementAndGet(), total);
        }
    }

    private static void await(List<Future<?>> playing, ExecutorService stage) throws Exception {
        try {
            for (Future<?> lane : playing) {
                lane.get();
            }
        } catch (ExecutionException e) {
            stage.shutdownNow();
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
