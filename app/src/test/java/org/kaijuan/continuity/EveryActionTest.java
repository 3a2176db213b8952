package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.messages.DispatchState;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Mailroom;
import org.kaijuan.messages.Messages;
import org.kaijuan.messages.OutgoingView;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.policy.PolicyRegister;
import org.kaijuan.status.NoteView;
import org.kaijuan.status.Statuses;
import org.springframework.beans.factory.annotation.Autowired;

/** One order with every action: it is shown, applied, revised and undone, and all is as it was before. */
@KaijuanTest
class EveryActionTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");
    private static final LocalDate DAY = LocalDate.of(2033, 6, 6);
    private static final LocalDate TERM = LocalDate.of(2033, 6, 20);

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private SwitchLog switchLog;

    @Autowired
    private Opening opening;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private PolicyRegister rules;

    @Autowired
    private Desk desk;

    @Autowired
    private Messages messages;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private Statuses statuses;

    @Autowired
    private Tasks tasks;

    @Autowired
    private DutyBook duties;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("ORG-20")
    @Tag("SYS-60")
    void anOrderWithEveryActionLeavesNoTraceButTheRecord() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        Actor reader = actors.reader(LIBRARY);
        hours.addTerm(director, LIBRARY, "2033 spring", new Period(TERM, TERM.plusDays(100)))
                .orThrow();
        RequestId request = stage.on(DAY, () -> ask(reader));
        List<String> before = stage.on(DAY, () -> everything(director, request));

        OrderId id = stage.drafted(director, DAY, order());
        OrderPreview preview = stage.on(DAY, () -> orders.preview(director, id));
        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.steps()).hasSize(9);
        OrderView applied =
                stage.on(DAY, () -> orders.apply(director, id, preview.hash()).orThrow());

        assertThat(applied.state()).isEqualTo(OrderState.APPLIED);
        assertThat(stage.on(DAY, () -> everything(director, request))).isNotEqualTo(before);
        assertThat(opening.state(LIBRARY, "reading-room", DAY).open()).isFalse();
        assertThat(opening.state(LIBRARY, "reading-room", DAY).order()).contains("赣教字〔2033〕1号");
        assertThat(hours.terms(LIBRARY))
                .extracting(term -> term.period().from())
                .contains(TERM.plusDays(14));
        assertThat(switchLog.open(LIBRARY).stream().filter(one -> one.order().equals(id)))
                .extracting(Switch::action)
                .contains(
                        "mode.set",
                        "policies.set",
                        "messages.hold",
                        "notice.send",
                        "term.move",
                        "requests.extend",
                        "status.post",
                        "duties.roster");
        assertThat(statuses.on(LIBRARY, DAY.plusDays(3)).notes())
                .extracting(NoteView::text)
                .contains("闭馆，线上照常");
        assertThat(duties.published(director, LIBRARY, new Period(DAY, DAY.plusDays(19))))
                .hasSize(20);
        assertThat(tasks.from(TaskSource.Kind.ORDER, id.toString()))
                .singleElement()
                .matches(task -> task.state().isRunning());

        stage.on(
                DAY,
                () -> orders.revise(director, id, Revision.until(applied, DAY.plusDays(29), "longer"))
                        .orThrow());
        assertThat(opening.state(LIBRARY, "reading-room", DAY.plusDays(29)).open())
                .isFalse();

        stage.on(DAY, () -> orders.undo(director, id, "all over").orThrow());
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.UNDONE);
        assertThat(stage.on(DAY, () -> everything(director, request))).isEqualTo(before);
        assertThat(switchLog.open(LIBRARY)).noneMatch(one -> one.order().equals(id));
        assertThat(statuses.on(LIBRARY, DAY.plusDays(3)).notes())
                .extracting(NoteView::text)
                .doesNotContain("闭馆，线上照常");
        assertThat(duties.published(director, LIBRARY, new Period(DAY.plusDays(1), DAY.plusDays(29))))
                .isEmpty();
        assertThat(tasks.from(TaskSource.Kind.ORDER, id.toString()))
                .singleElement()
                .matches(task -> !task.state().isRunning());
        hours.terms(LIBRARY).forEach(term -> hours.removeTerm(director, LIBRARY, term.id()));
    }

    @Test
    void mailIsHeldByTheOrderAndLeavesWhenItIsUndone() throws Exception {
        LibraryId library = new LibraryId("jxnuky");
        Actor director = actors.actorWith(
                library,
                ContinuityPermissions.READ,
                ContinuityPermissions.DRAFT,
                ContinuityPermissions.GIVE,
                "messages:letter:read",
                "jobs:job:read");
        LocalDate today = clock.today(clock.getZone());
        ActionStep hold = new ActionStep("messages.hold", Map.of());
        OrderId id = stage.previewed(director, Stage.order(UnitId.of(library), today, null, hold));
        orders.apply(director, id).orThrow();
        stage.await(director, id, OrderState.APPLIED);

        Actor reader = actors.reader(library);
        messages.send(new Letter(
                reader.requirePerson(),
                library,
                "continuity.notice",
                Map.of("subject", "s", "text", "t", "order", "o", "source", "n"),
                "test:" + id,
                "/"));
        assertThat(mailOf(director, reader).state()).isEqualTo(DispatchState.HELD);

        orders.undo(director, id, "let it go").orThrow();
        stage.await(director, id, OrderState.UNDONE);
        assertThat(mailOf(director, reader).state()).isNotEqualTo(DispatchState.HELD);
    }

    private OutgoingView mailOf(Actor staff, Actor reader) {
        return mailroom.list(staff, null, null, 50).stream()
                .filter(mail -> mail.to().equals(reader.person()))
                .findFirst()
                .orElseThrow();
    }

    private RequestId ask(Actor reader) {
        NewRequest asked = new NewRequest(
                LIBRARY,
                "consultation",
                Map.of("subject", "when", "question", "do you open?"),
                reader.requirePerson(),
                RequestChannel.API,
                null);
        return desk.submit(reader, asked).orThrow();
    }

    private NewOrder order() {
        List<ActionStep> steps = List.of(
                new ActionStep("policies.set", Map.of("rule", "jobs.kept", "value", "90d")),
                new ActionStep("messages.hold", Map.of()),
                new ActionStep("notice.send", Map.of("to", "leaders", "subject", "closed", "text", "from tomorrow on")),
                new ActionStep("term.move", Map.of("day", TERM.plusDays(14).toString())),
                new ActionStep("requests.extend", Map.of("days", "7")),
                new ActionStep("status.post", Map.of("text", "闭馆，线上照常", "english", "closed, online as usual")),
                new ActionStep("tasks.assign", Map.of("title", "每日报送", "who", "leader", "within", "2")),
                new ActionStep("duties.roster", Map.of("who", "one-post", "post", "值守", "hours", "8:00-18:00")));
        return new NewOrder(
                UnitId.of(LIBRARY),
                "postponed",
                "赣教字〔2033〕1号",
                "江西省教育厅",
                DAY,
                DAY.plusDays(19),
                "because",
                steps,
                Mode.CLOSED);
    }

    /** All that the order touches, as it is from this day on. */
    private List<String> everything(Actor director, RequestId request) {
        List<String> all = new ArrayList<>();
        IntStream.range(1, 60)
                .mapToObj(DAY::plusDays)
                .forEach(day -> opening.services()
                        .forEach(service -> all.add(service.key() + " " + day + " "
                                + opening.state(LIBRARY, service.key(), day).open())));
        rules.inForce(director, UnitId.of(LIBRARY), DAY.plusDays(2))
                .forEach(line -> all.add(line.key() + " " + line.typed()));
        hours.terms(LIBRARY).forEach(term -> all.add(term.name() + " " + term.period()));
        all.add("due " + desk.get(director, request).dueAt());
        return all;
    }
}
