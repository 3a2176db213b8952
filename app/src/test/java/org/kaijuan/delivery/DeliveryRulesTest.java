package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestState;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.opening.Opening;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.springframework.beans.factory.annotation.Autowired;

/** Policies, closures and timers. Each test lives on a day of its own, so that its rules bother nobody. */
@KaijuanTest
class DeliveryRulesTest {

    private static final LibraryId LIBRARY = new LibraryId("jgsu");
    private static final LibraryId MEMBER = new LibraryId("jxhlxy");

    @Autowired
    Stage stage;

    @Autowired
    TestActors actors;

    @Autowired
    Desk desk;

    @Autowired
    Supplies supplies;

    @Autowired
    StaleSupplies stale;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Policies policies;

    @Autowired
    Opening opening;

    @Autowired
    BusinessClock clock;

    @Test
    void theQuotaOfADayIsExplained() throws Exception {
        LocalDate day = LocalDate.of(1991, 5, 14);
        Actor reader = stage.reader(LIBRARY);
        rule("delivery.quota-per-day", "2", day);

        List<Outcome<RequestId>> answers = clock.at(
                noon(day),
                () -> List.of(
                        stage.ask(reader, Stage.article(Stage.title())),
                        stage.ask(reader, Stage.article(Stage.title())),
                        stage.ask(reader, Stage.article(Stage.title()))));

        assertThat(answers.subList(0, 2)).allMatch(answer -> answer instanceof Outcome.Done);
        Refusal refusal = refusal(answers.getLast());
        assertThat(refusal.code()).isEqualTo("delivery.quota-used-up-by-order");
        assertThat(refusal.sentence().arguments()).containsExactly(2, "1991-05-14", "No. 1");
    }

    @Test
    void ofTwentyAtOnceTheQuotaLetsItsNumberPass() throws Exception {
        LocalDate day = LocalDate.of(1991, 6, 11);
        Actor reader = stage.reader(LIBRARY);
        rule("delivery.quota-per-day", "5", day);

        List<Callable<Boolean>> asks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asks.add(() -> clock.at(noon(day), () -> isAccepted(reader)));
        }
        int accepted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answer : threads.invokeAll(asks)) {
                accepted += answer.get() ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(5);
    }

    private boolean isAccepted(Actor reader) {
        try {
            return stage.ask(reader, Stage.article(Stage.title())) instanceof Outcome.Done;
        } catch (RefusedException late) {
            return false;
        }
    }

    @Test
    void pagesOfOneWorkAreAddedUp() throws Exception {
        LocalDate day = LocalDate.of(1991, 7, 9);
        Actor reader = stage.reader(LIBRARY);
        Actor librarian = stage.librarian(LIBRARY);
        rule("delivery.pages-per-work", "15", day);
        String title = Stage.title();

        Outcome<RequestId> second = clock.at(noon(day), () -> {
            stage.handIn(librarian, stage.asked(reader, title)).orThrow();
            return stage.ask(reader, Stage.article(title));
        });

        Refusal refusal = refusal(second);
        assertThat(refusal.code()).isEqualTo("delivery.too-many-pages-by-order");
        assertThat(refusal.sentence().arguments()).containsExactly(15, "1991-07-09", "No. 1", 9, 9);
    }

    @Test
    void aMemberSeesTheSearchButNotTheReaderAndItsPaperReachesEverybody() throws Exception {
        Route route = route(LocalDate.of(1992, 3, 10));
        Actor reader = stage.reader(LIBRARY);
        RequestId request = clock.at(route.noon(), () -> stage.asked(reader, Stage.title()));
        SupplyView supply = supplies.of(route.librarian(), request);

        assertThat(supply.supplier()).isEqualTo(route.member());
        assertThat(supplies.queue(route.colleague(), new SupplyFilter(SupplyFilter.Where.ASKED, null), null, 50)
                        .items())
                .extracting(SupplyView::id)
                .contains(supply.id());
        clock.at(
                route.noon(),
                () -> supplies.supply(route.colleague(), supply.id(), Stage.pdf())
                        .orThrow());

        assertThat(desk.get(reader, request).state()).isEqualTo(RequestState.FULFILLED);
        assertThat(desk.get(reader, request).assignee()).isNull();
    }

    @Test
    void whoIsClosedTodayIsSkipped() throws Exception {
        LocalDate day = LocalDate.of(1992, 4, 14);
        Route route = route(day);
        opening.decide(actors.system(), MEMBER, Delivery.KIND, Period.day(day), false, "No. 7", "closed")
                .orThrow();
        RequestId request = clock.at(route.noon(), () -> stage.asked(stage.reader(LIBRARY), Stage.title()));
        SupplyView supply = supplies.of(route.librarian(), request);

        assertThat(supply.supplier()).isEqualTo(route.own());
        assertThat(supplies.history(route.librarian(), supply.id()))
                .filteredOn(event -> event.happened() == SupplyEvent.Happened.SKIPPED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.supplierName()).isEqualTo(route.member().name());
                    assertThat(event.reason()).isEqualTo("No. 7");
                });
    }

    @Test
    void cannotSupplyPassesOnAndTheEndOfTheRotaComesBack() throws Exception {
        Route route = route(LocalDate.of(1992, 5, 12));
        Actor reader = stage.reader(LIBRARY);
        RequestId request = clock.at(route.noon(), () -> stage.asked(reader, Stage.title()));
        SupplyId supply = supplies.of(route.librarian(), request).id();

        SupplyView second = clock.at(
                route.noon(),
                () -> supplies.cannotSupply(route.colleague(), supply, CannotReason.NOT_HELD, "volume missing")
                        .orThrow());
        SupplyView third = clock.at(
                route.noon(),
                () -> supplies.cannotSupply(route.librarian(), supply, CannotReason.NOT_LICENSED, "")
                        .orThrow());

        assertThat(second.supplier()).isEqualTo(route.own());
        assertThat(third.state()).isEqualTo(SupplyState.RETURNED);
        assertThat(third.queue()).isEqualTo(LIBRARY);
        assertThat(desk.get(reader, request).phase()).isEqualTo("returned");
    }

    @Test
    void whatLiesTooLongGoesOnByItself() throws Exception {
        Route route = route(LocalDate.of(1992, 6, 9));
        RequestId request = clock.at(route.noon(), () -> stage.asked(stage.reader(LIBRARY), Stage.title()));
        SupplyView asked = supplies.of(route.librarian(), request);

        clock.at(Objects.requireNonNull(asked.staleAt()).minusSeconds(1), stale::passOn);
        assertThat(supplies.get(route.librarian(), asked.id()).supplier()).isEqualTo(route.member());
        clock.at(asked.staleAt(), stale::passOn);
        assertThat(supplies.get(route.librarian(), asked.id()).supplier()).isEqualTo(route.own());
    }

    @Test
    void theAskingLibraryMayGiveItToASupplierOfItsChoice() throws Exception {
        Route route = route(LocalDate.of(1992, 9, 8));
        RequestId request = clock.at(route.noon(), () -> stage.asked(stage.reader(LIBRARY), Stage.title()));
        SupplyId supply = supplies.of(route.librarian(), request).id();
        SupplierId company = suppliers
                .add(route.director(), LIBRARY, new NewSupplier(Source.COMMERCIAL, "company " + supply, null, "", true))
                .orThrow();

        SupplyView now = clock.at(
                route.noon(),
                () -> supplies.ask(route.librarian(), supply, company).orThrow());

        assertThat(now.supplier()).extracting(SupplierView::source).isEqualTo(Source.COMMERCIAL);
    }

    /** The member is asked first, then the own library; all on one day at noon. */
    private Route route(LocalDate day) {
        Actor director = stage.director(LIBRARY);
        SupplierView own = supplier(director, new NewSupplier(Source.OWN, "own holdings", null, "", true));
        SupplierView member = supplier(director, new NewSupplier(Source.MEMBER, "the member", MEMBER, "", true));
        suppliers.setRota(director, LIBRARY, "", List.of(member.id(), own.id())).orThrow();
        return new Route(noon(day), own, member, stage.librarian(LIBRARY), stage.librarian(MEMBER), director);
    }

    private SupplierView supplier(Actor director, NewSupplier wanted) {
        return suppliers.of(director, LIBRARY).stream()
                .filter(known -> known.source() == wanted.source())
                .findFirst()
                .orElseGet(() -> suppliers.get(
                        director, suppliers.add(director, LIBRARY, wanted).orThrow()));
    }

    private record Route(
            Instant noon, SupplierView own, SupplierView member, Actor librarian, Actor colleague, Actor director) {}

    private void rule(String key, String value, LocalDate day) {
        policies.set(actors.system(), new PolicyChange(key, UnitId.of(LIBRARY), value, day, day, "No. 1", "test"))
                .orThrow();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
