package org.kaijuan.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.duties.Briefings;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.retention.Kept;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Parcels at the gatehouse through pages and API: left, handed over once, undone, sent back, and what offline tablets bring. */
@KaijuanTest
class GateTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");
    private static final LibraryId ELSEWHERE = new LibraryId("pxc");

    @Autowired
    private TestPages pages;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestActors actors;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Briefings briefings;

    @Autowired
    private Incidents incidents;

    @Autowired
    private People people;

    @Autowired
    private Figures figures;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ObjectProvider<Kept> kept;

    @Test
    @Tag("SYS-47")
    @Tag("SVC-25")
    void aParcelIsLeftHandedOverAndSignedForWithAFinger() throws IOException {
        Actor librarian = actors.actor("librarian", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        Actor reader = actors.reader(LIBRARY);
        long before = figure("gate.handed-over");
        String card = card(reader);
        String page = leave(librarian, Map.of("card", card, "pieces", "3", "shelf", "A 架 2 层"));

        String end = card.substring(card.length() - 4);
        assertThat(pages.get(librarian, page)).bodyText().contains("在门岗", end, "A 架 2 层", reader.name());
        assertThat(pages.get(guard, "/gate"))
                .hasStatusOk()
                .bodyText()
                .contains("卡尾号 " + end, "A 架 2 层", "一键上报")
                .doesNotContain(reader.name(), card);
        assertThat(pages.get(reader, "/inbox")).bodyText().contains("请到门岗取书");

        UUID nonce = UUID.randomUUID();
        assertThat(report(guard, handOver(nonce, page, "self", "", "", signature())))
                .bodyText()
                .contains("\"done\":true");
        assertThat(report(guard, handOver(nonce, page, "self", "", "", signature())))
                .bodyText()
                .contains("\"done\":true");

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
        Actor librarian = actors.actor("librarian", LIBRARY);
        String page = leave(librarian, Map.of("card", card(actors.reader(LIBRARY))));
        List<Actor> guards = List.of(actors.actor("guard", LIBRARY), actors.actor("guard", LIBRARY));
        String picture = signature();

        List<Callable<String>> both = guards.stream()
                .<Callable<String>>map(guard ->
                        () -> report(guard, handOver(UUID.randomUUID(), page, "self", "", "", picture))
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .toList();
        List<String> answers;
        try (ExecutorService tablets = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = tablets.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.contains("\"done\":true"))
                .hasSize(1);
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
        Actor librarian = actors.actor("librarian", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        Actor friend = actors.reader(LIBRARY);
        String page = leave(librarian, Map.of("card", card(actors.reader(LIBRARY))));

        assertThat(report(guard, handOver(UUID.randomUUID(), page, "self", "", "", "")))
                .bodyText()
                .contains("gate.not-signed");
        assertThat(report(guard, handOver(UUID.randomUUID(), page, "self", "", card(friend), "")))
                .bodyText()
                .contains("gate.card-of-another");
        assertThat(report(guard, handOver(UUID.randomUUID(), page, "proxy", "", card(friend), "")))
                .bodyText()
                .contains("\"done\":true");
        assertThat(pages.get(librarian, page)).bodyText().contains("代领");
        assertThat(people.find(friend.requirePerson())).isPresent();

        String other = leave(librarian, Map.of("card", card(actors.reader(LIBRARY))));
        String late = handOver(UUID.randomUUID(), other, "self", "", card(friend), "")
                .replace("\"late\":false", "\"late\":true");
        assertThat(report(guard, late)).bodyText().contains("\"done\":true");
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
        Actor librarian = actors.actor("librarian", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        String page = leave(librarian, Map.of("card", card(actors.reader(LIBRARY))));
        UUID handedOver = UUID.randomUUID();
        report(guard, handOver(handedOver, page, "self", "", "", signature()));

        assertThat(report(guard, undo(page, UUID.randomUUID(), "拿错了")))
                .bodyText()
                .contains("gate.changed-meanwhile");
        assertThat(report(guard, undo(page, handedOver, ""))).bodyText().contains("gate.reason-missing");
        Instant tomorrow = clock.instant().plus(Duration.ofHours(9));
        clock.at(tomorrow, () -> {
            assertThat(report(guard, undo(page, handedOver, "拿错了"))).bodyText().contains("gate.undo-too-late");
            return 0;
        });
        assertThat(report(guard, undo(page, handedOver, "拿错了"))).bodyText().contains("\"done\":true");
        assertThat(parcels.get(librarian, id(page)).isAtGate()).isTrue();

        assertThat(report(guard, sendBack(page, "not-collected"))).bodyText().contains("\"done\":true");
        assertThat(parcels.get(librarian, id(page)).returned()).isEqualTo(ReturnReason.NOT_COLLECTED);
        assertThat(pages.get(librarian, page)).bodyText().contains("没人来取", "拿错了");
        assertThat(pages.post(librarian, page + "/recall", Map.of())).hasStatus(422);
        assertThat(report(guard, handOver(UUID.randomUUID(), page, "self", "", "", signature())))
                .bodyText()
                .contains("gate.returned-already");
    }

    @Test
    @Tag("SYS-47")
    @Tag("HLT-18")
    void aGuardSeesTodayTakesNoteOfBriefingsAndRaisesAlarmsOnce() {
        Actor director = actors.actor("director", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        UUID briefing = briefings
                .give(director, LIBRARY, List.of(guard.requirePerson()), "进门先量体温")
                .orThrow();
        assertThat(pages.get(guard, "/gate")).bodyText().contains("进门先量体温", "知道了");

        report(guard, act(UUID.randomUUID(), "heard", Map.of("subject", briefing.toString())));
        assertThat(briefings.waiting(guard)).isEmpty();
        UUID nonce = UUID.randomUUID();
        long raised = incidents.list(director, true, null, 1).total();
        report(guard, act(nonce, "alarm", Map.of("reason", "fire")));
        report(guard, act(nonce, "alarm", Map.of("reason", "fire")));

        assertThat(incidents.list(director, true, null, 1).total()).isEqualTo(raised + 1);
        assertThat(incidents.list(director, true, null, 1).items().getFirst().title())
                .isEqualTo("门岗：火情");
        assertThat(pages.get(director, "/inbox")).bodyText().contains("火情");
    }

    @Test
    @Tag("SYS-47")
    void oneGuardSendsWhatAnotherDidAndStrangersActsAreRefused() {
        Actor librarian = actors.actor("librarian", LIBRARY);
        Actor gone = actors.actor("guard", LIBRARY);
        Actor next = actors.actor("guard", LIBRARY);
        Actor stranger = actors.actor("guard", ELSEWHERE);
        String page = leave(librarian, Map.of("card", card(actors.reader(LIBRARY))));
        String act = handOver(UUID.randomUUID(), page, "self", "", "", signature());

        assertThat(report(stranger, act)).bodyText().contains("gate.no-such-parcel");
        assertThat(report(next, act.replace("\"by\":null", "\"by\":\"" + stranger.requirePerson() + "\"")))
                .bodyText()
                .contains("gate.not-a-guard");
        assertThat(report(next, act.replace("\"by\":null", "\"by\":\"" + gone.requirePerson() + "\"")))
                .bodyText()
                .contains("\"done\":true");
        assertThat(pages.get(librarian, page)).bodyText().contains(gone.name(), "上传人", next.name());
        assertThat(report(next, "{\"kind\":\"nonsense\"}")).bodyText().contains("gate.unreadable");
        assertThat(pages.get(actors.reader(LIBRARY), "/gate")).hasStatus(403);
    }

    @Test
    @Tag("SYS-47")
    void signaturesGoAfterAMonthAndTheRestAfterHalfAYear() throws Exception {
        Actor librarian = actors.actor("librarian", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        Instant then = clock.instant().minus(Duration.ofDays(40));
        String page = clock.at(then, () -> leave(librarian, Map.of("card", card(actors.reader(LIBRARY)))));
        UUID nonce = UUID.randomUUID();
        clock.at(then, () -> report(guard, handOver(nonce, page, "self", "", "", signature())));

        erase("gate.signatures-kept", clock.instant().minus(Duration.ofDays(30)));
        assertThat(parcels.history(librarian, id(page)).getFirst().isSigned()).isFalse();
        assertThat(pages.get(librarian, page + "/signatures/" + nonce)).hasStatus(404);
        erase("gate.parcels-kept", clock.instant().minus(Duration.ofDays(30)));
        assertThat(pages.get(librarian, page)).hasStatus(404);
    }

    @Test
    void aFormThatCannotBeComesBackWithWords() {
        Actor librarian = actors.actor("librarian", LIBRARY);

        assertThat(pages.get(librarian, "/desk/parcels/new")).hasStatusOk();
        assertThat(form(librarian, Map.of("card", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写申请单号或一卡通号");
        assertThat(form(librarian, Map.of("card", "nobody")))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个卡号");
        assertThat(form(librarian, Map.of("ticket", "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个单号");
        String card = card(actors.reader(LIBRARY));
        assertThat(form(librarian, Map.of("card", card, "starts", "16:00", "ends", "14:30")))
                .hasStatus(422)
                .bodyText()
                .contains("取书时间不对");
    }

    private void erase(String key, Instant before) {
        kept.stream()
                .filter(each -> each.time().key().equals(key))
                .forEach(each -> each.erasure().erase(LIBRARY, before, 1000));
    }

    private long figure(String id) {
        Actor director = actors.actor("director", LIBRARY);
        var value =
                figures.value(id, figures.scope(director, LIBRARY.code()), Period.day(clock.today(clock.getZone())));
        return value.value() instanceof FigureValue.Quantity(var number) ? number.longValue() : 0;
    }

    private String card(Actor reader) {
        return String.valueOf(people.get(reader.requirePerson()).cardNumber());
    }

    private static ParcelId id(String page) {
        return new ParcelId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    private String leave(Actor librarian, Map<String, String> fields) {
        MvcTestResult left = form(librarian, fields);
        assertThat(left).hasStatus3xxRedirection();
        return String.valueOf(left.getResponse().getHeader("Location"));
    }

    private MvcTestResult form(Actor librarian, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "library", LIBRARY.code(),
                "pieces", "1",
                "shelf", "B1",
                "day", clock.today(clock.getZone()).toString(),
                "starts", "00:00",
                "ends", "23:59"));
        all.putAll(fields);
        return pages.post(librarian, "/desk/parcels", all);
    }

    private String handOver(UUID nonce, String page, String collector, String proxy, String card, String signature) {
        return act(
                nonce,
                "hand-over",
                Map.of(
                        "subject",
                        id(page).toString(),
                        "collector",
                        collector,
                        "proxy",
                        proxy,
                        "card",
                        card,
                        "signature",
                        signature));
    }

    private String undo(String page, UUID undoes, String reason) {
        return act(
                UUID.randomUUID(),
                "undo",
                Map.of("subject", id(page).toString(), "undoes", undoes.toString(), "reason", reason));
    }

    private String sendBack(String page, String reason) {
        return act(UUID.randomUUID(), "return", Map.of("subject", id(page).toString(), "reason", reason));
    }

    private String act(UUID nonce, String kind, Map<String, String> more) {
        StringBuilder json = new StringBuilder("{\"nonce\":\"" + nonce + "\",\"kind\":\"" + kind + "\",\"at\":\""
                + clock.instant() + "\",\"by\":null,\"late\":false");
        more.forEach((name, value) ->
                json.append(",\"").append(name).append("\":\"").append(value).append('"'));
        return json.append('}').toString();
    }

    private MvcTestResult report(Actor guard, String act) {
        return MockMvcTester.create(mvc)
                .post()
                .uri("/api/v1/gate/acts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"acts\":[" + act + "]}")
                .with(actors.signIn(guard))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static String signature() {
        try {
            BufferedImage picture = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
