package org.kaijuan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.gate.GateStage.DONE;
import static org.kaijuan.gate.GateStage.ELSEWHERE;
import static org.kaijuan.gate.GateStage.LIBRARY;
import static org.kaijuan.gate.GateStage.id;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Parcels at the gatehouse through pages and API: handed over once, by two tablets or to a proxy, undone, sent back. */
@KaijuanTest
class HandOverTest {

    @Autowired
    private GateStage stage;

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Parcels parcels;

    @Autowired
    private People people;

    @Autowired
    private Figures figures;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("SYS-47")
    @Tag("SVC-25")
    void aParcelIsLeftHandedOverAndSignedForWithAFinger() throws IOException {
        Actor librarian = stage.librarian();
        Actor guard = stage.guard();
        Actor reader = actors.reader(LIBRARY);
        long before = figure("gate.handed-over");
        String card = stage.card(reader);
        String page = stage.parcel(librarian, Map.of("card", card, "pieces", "3", "shelf", "A 架 2 层"));

        String end = card.substring(card.length() - 4);
        assertThat(pages.get(librarian, page)).bodyText().contains("在门岗", end, "A 架 2 层", reader.name());
        assertThat(pages.get(guard, "/gate"))
                .hasStatusOk()
                .bodyText()
                .contains("卡尾号 " + end, "A 架 2 层", "一键上报")
                .doesNotContain(reader.name(), card);
        assertThat(pages.get(reader, "/inbox")).bodyText().contains("请到门岗取书");

        UUID nonce = UUID.randomUUID();
        assertThat(stage.report(guard, stage.signed(nonce, page))).bodyText().contains(DONE);
        assertThat(stage.report(guard, stage.signed(nonce, page))).bodyText().contains(DONE);

        assertThat(parcels.history(librarian, id(page))).hasSize(1);
        assertThat(pages.get(librarian, page)).bodyText().contains("已交读者", guard.name(), "取书人签名");
        assertThat(pages.get(librarian, page + "/signatures/" + nonce))
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_PNG);
        assertThat(pages.get(guard, page)).hasStatus(403);
        assertThat(pages.get(actors.actor("librarian", ELSEWHERE), page)).hasStatus(404);
        assertThat(pages.get(reader, "/inbox")).bodyText().contains("书已取走");
        assertThat(figure("gate.handed-over")).isEqualTo(before + 1);
        assertThat(pages.get(librarian, "/desk/parcels?show=handed-over&q=" + end + "&sort=window&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(end);
        assertThat(pages.get(librarian, "/desk/parcels?format=xlsx")).hasStatusOk();
        assertThat(pages.get(librarian, "/api/v1/parcels?show=handed-over"))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"handed-over\"");
    }

    @Test
    @Tag("SYS-47")
    void ofTwoTabletsTheFirstWinsAndTheSecondIsTold() throws Exception {
        Actor librarian = stage.librarian();
        String page = stage.parcel(librarian);
        List<Actor> guards = List.of(stage.guard(), stage.guard());

        List<Callable<String>> both = guards.stream()
                .<Callable<String>>map(guard -> () -> stage.report(guard, stage.signed(UUID.randomUUID(), page))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .toList();
        List<String> answers;
        try (ExecutorService tablets = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = tablets.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(answer -> answer.contains(DONE)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("gate.handed-over-already") && answer.contains("由别的平板"))
                .hasSize(1);
        assertThat(parcels.history(librarian, id(page))).hasSize(2);
        assertThat(pages.get(librarian, page)).bodyText().contains("没有记成：已经由别的平板交出", "两台平板都报了这件书已交出");
        assertThat(pages.get(librarian, "/api/v1/parcels?show=doubtful"))
                .bodyText()
                .contains(id(page).toString());
    }

    @Test
    @Tag("SYS-47")
    void aProxyIsRecordedAndAWrongCardIsRefusedUnlessItHasHappenedAlready() {
        Actor librarian = stage.librarian();
        Actor guard = stage.guard();
        Actor friend = actors.reader(LIBRARY);
        String page = stage.parcel(librarian);

        assertThat(stage.report(guard, stage.handOver(UUID.randomUUID(), page, Map.of())))
                .bodyText()
                .contains("gate.not-signed");
        assertThat(stage.report(guard, stage.handOver(UUID.randomUUID(), page, Map.of("card", stage.card(friend)))))
                .bodyText()
                .contains("gate.card-of-another");
        assertThat(stage.report(
                        guard,
                        stage.handOver(
                                UUID.randomUUID(), page, Map.of("collector", "proxy", "card", stage.card(friend)))))
                .bodyText()
                .contains(DONE);
        assertThat(pages.get(librarian, page)).bodyText().contains("代领");
        assertThat(people.find(friend.requirePerson())).isPresent();

        String other = stage.parcel(librarian);
        String late = stage.handOver(UUID.randomUUID(), other, Map.of("card", stage.card(friend)))
                .replace("\"late\":false", "\"late\":true");
        assertThat(stage.report(guard, late)).bodyText().contains(DONE);
        assertThat(pages.get(librarian, other)).bodyText().contains("卡号对不上", "离线时发生");
        assertThat(pages.get(librarian, "/desk/parcels?show=doubtful"))
                .bodyText()
                .contains("待核实");
        assertThat(pages.post(librarian, other + "/settlement", Map.of())).hasStatus3xxRedirection();
        assertThat(parcels.get(librarian, id(other)).doubt()).isNull();
    }

    @Test
    @Tag("SYS-47")
    void withinTheShiftItIsUndoneAndWhatNobodyFetchesGoesBack() throws Exception {
        Actor librarian = stage.librarian();
        Actor guard = stage.guard();
        String page = stage.parcel(librarian);
        UUID handedOver = UUID.randomUUID();
        stage.report(guard, stage.signed(handedOver, page));

        assertThat(stage.report(guard, stage.undo(page, UUID.randomUUID(), "拿错了")))
                .bodyText()
                .contains("gate.changed-meanwhile");
        assertThat(stage.report(guard, stage.undo(page, handedOver, "")))
                .bodyText()
                .contains("gate.reason-missing");
        Instant tomorrow = clock.instant().plus(Duration.ofHours(9));
        clock.at(tomorrow, () -> {
            assertThat(stage.report(guard, stage.undo(page, handedOver, "拿错了")))
                    .bodyText()
                    .contains("gate.undo-too-late");
            return 0;
        });
        assertThat(stage.report(guard, stage.undo(page, handedOver, "拿错了")))
                .bodyText()
                .contains(DONE);
        assertThat(parcels.get(librarian, id(page)).isAtGate()).isTrue();

        assertThat(stage.report(guard, stage.sendBack(page, "not-collected")))
                .bodyText()
                .contains(DONE);
        assertThat(parcels.get(librarian, id(page)).returned()).isEqualTo(ReturnReason.NOT_COLLECTED);
        assertThat(pages.get(librarian, page)).bodyText().contains("没人来取", "拿错了");
        assertThat(pages.post(librarian, page + "/recall", Map.of())).hasStatus(422);
        assertThat(stage.report(guard, stage.signed(UUID.randomUUID(), page)))
                .bodyText()
                .contains("gate.returned-already");
    }

    private long figure(String id) {
        Actor director = actors.actor("director", LIBRARY);
        var value =
                figures.value(id, figures.scope(director, LIBRARY.code()), Period.day(clock.today(clock.getZone())));
        return value.value() instanceof FigureValue.Quantity(var number) ? number.longValue() : 0;
    }
}
