package org.kaijuan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.gate.GateStage.DONE;
import static org.kaijuan.gate.GateStage.ELSEWHERE;
import static org.kaijuan.gate.GateStage.LIBRARY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.duties.Briefings;
import org.kaijuan.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** What a guard does besides parcels, and who may report for whom. */
@KaijuanTest
class GuardsDayTest {

    @Autowired
    private GateStage stage;

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Briefings briefings;

    @Autowired
    private Incidents incidents;

    @Test
    @Tag("SYS-47")
    @Tag("HLT-18")
    void aGuardSeesTodayTakesNoteOfBriefingsAndRaisesAlarmsOnce() {
        Actor director = actors.actor("director", LIBRARY);
        Actor guard = stage.guard();
        UUID briefing = briefings
                .give(director, LIBRARY, List.of(guard.requirePerson()), "进门先量体温")
                .orThrow();
        assertThat(pages.get(guard, "/gate")).bodyText().contains("进门先量体温", "知道了");

        stage.report(guard, stage.act(UUID.randomUUID(), "heard", Map.of("subject", briefing.toString())));
        assertThat(briefings.waiting(guard)).isEmpty();
        UUID nonce = UUID.randomUUID();
        long raised = incidents.list(director, true, null, 1).total();
        stage.report(guard, stage.act(nonce, "alarm", Map.of("reason", "fire")));
        stage.report(guard, stage.act(nonce, "alarm", Map.of("reason", "fire")));

        assertThat(incidents.list(director, true, null, 1).total()).isEqualTo(raised + 1);
        assertThat(incidents.list(director, true, null, 1).items().getFirst().title())
                .isEqualTo("门岗：火情");
        assertThat(pages.get(director, "/inbox")).bodyText().contains("火情");
    }

    @Test
    @Tag("SYS-47")
    void oneGuardSendsWhatAnotherDidAndStrangersActsAreRefused() {
        Actor librarian = stage.librarian();
        Actor gone = stage.guard();
        Actor next = stage.guard();
        Actor stranger = actors.actor("guard", ELSEWHERE);
        String page = stage.parcel(librarian);
        String act = stage.signed(UUID.randomUUID(), page);

        assertThat(stage.report(stranger, act)).bodyText().contains("gate.no-such-parcel");
        assertThat(stage.report(next, act.replace("\"by\":null", "\"by\":\"" + stranger.requirePerson() + "\"")))
                .bodyText()
                .contains("gate.not-a-guard");
        assertThat(stage.report(next, act.replace("\"by\":null", "\"by\":\"" + gone.requirePerson() + "\"")))
                .bodyText()
                .contains(DONE);
        assertThat(pages.get(librarian, page)).bodyText().contains(gone.name(), "上传人", next.name());
        assertThat(stage.report(next, "{\"kind\":\"nonsense\"}")).bodyText().contains("gate.unreadable");
        assertThat(pages.get(actors.reader(LIBRARY), "/gate")).hasStatus(403);
    }
}
