package org.kaijuan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.gate.GateStage.LIBRARY;
import static org.kaijuan.gate.GateStage.id;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.retention.Kept;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A parcel at the desk: the form that leaves it at the gate, and how long its traces are kept. */
@KaijuanTest
class ParcelsTest {

    @Autowired
    private GateStage stage;

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Parcels parcels;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ObjectProvider<Kept> kept;

    @Test
    void aFormThatCannotBeComesBackWithWords() {
        Actor librarian = stage.librarian();

        assertThat(pages.get(librarian, "/desk/parcels/new")).hasStatusOk();
        assertThat(stage.leave(librarian, Map.of("card", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写申请单号或一卡通号");
        assertThat(stage.leave(librarian, Map.of("card", "nobody")))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个卡号");
        assertThat(stage.leave(librarian, Map.of("ticket", "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个单号");
        String card = stage.card(actors.reader(LIBRARY));
        assertThat(stage.leave(librarian, Map.of("card", card, "starts", "16:00", "ends", "14:30")))
                .hasStatus(422)
                .bodyText()
                .contains("取书时间不对");
    }

    @Test
    @Tag("SYS-47")
    void signaturesGoAfterAMonthAndTheRestAfterHalfAYear() throws Exception {
        Actor librarian = stage.librarian();
        Actor guard = stage.guard();
        Instant then = clock.instant().minus(Duration.ofDays(40));
        String page = clock.at(then, () -> stage.parcel(librarian));
        UUID nonce = UUID.randomUUID();
        clock.at(then, () -> stage.report(guard, stage.signed(nonce, page)));

        erase("gate.signatures-kept", clock.instant().minus(Duration.ofDays(30)));
        assertThat(parcels.history(librarian, id(page)).getFirst().isSigned()).isFalse();
        assertThat(pages.get(librarian, page + "/signatures/" + nonce)).hasStatus(404);
        erase("gate.parcels-kept", clock.instant().minus(Duration.ofDays(30)));
        assertThat(pages.get(librarian, page)).hasStatus(404);
    }

    private void erase(String key, Instant before) {
        kept.stream()
                .filter(each -> each.time().key().equals(key))
                .forEach(each -> each.erasure().erase(LIBRARY, before, 1000));
    }
}
