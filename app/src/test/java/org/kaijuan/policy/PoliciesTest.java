package org.kaijuan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules in the database: set, seen at once, previewed, taken back, and by whom. */
@KaijuanTest
class PoliciesTest {

    private static final PolicyDefinition<Integer> TRIAL = TestPolicies.TRIAL;
    private static final LibraryId XYU = new LibraryId("xyu");
    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    Policies policies;

    @Autowired
    PolicyRegister register;

    @Autowired
    TestActors actors;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsSetHoldsAtOnceForThatLibraryOnly() {
        Actor director = actors.actor("director", XYU);

        PolicyVersion version = set(director, XYU, " 7 ", today()).orThrow();

        InForce<Integer> inForce = policies.inForce(TRIAL, XYU);
        assertThat(inForce.value()).isEqualTo(7);
        assertThat(inForce.version()).isEqualTo(version.id());
        assertThat(inForce.setAt()).isEqualTo(UnitId.of(XYU));
        assertThat(inForce.since()).isEqualTo(today());
        assertThat(inForce.order()).isEqualTo("order 1");
        assertThat(policies.inForce(TRIAL, PXC).isPreset()).isTrue();
    }

    @Test
    void todayIsTheBusinessDay() throws Exception {
        Actor director = actors.actor("director", new LibraryId("jgsu"));
        LibraryId jgsu = new LibraryId("jgsu");
        set(director, jgsu, "9", LocalDate.of(2020, 2, 3)).orThrow();

        Instant before = Instant.parse("2020-02-02T15:59:59Z");
        Instant after = Instant.parse("2020-02-02T16:00:00Z");
        assertThat(clock.at(before, () -> policies.inForce(TRIAL, jgsu).value()))
                .isEqualTo(TRIAL.preset());
        assertThat(clock.at(after, () -> policies.inForce(TRIAL, jgsu).value())).isEqualTo(9);
    }

    @Test
    void theTransactionThatSetsARuleSeesItAndARollbackLeavesNothing() {
        LibraryId library = new LibraryId("yznu");
        Actor director = actors.actor("director", library);

        transaction.executeWithoutResult(status -> {
            set(director, library, "8", today()).orThrow();
            assertThat(policies.inForce(TRIAL, library).value()).isEqualTo(8);
            status.setRollbackOnly();
        });

        assertThat(policies.inForce(TRIAL, library).isPreset()).isTrue();
    }

    @Test
    void anotherNodeNoticesWithinASecond() throws InterruptedException {
        LibraryId library = new LibraryId("jxust");
        PolicyTable otherNode = new PolicyTable(jdbc, clock, clock);
        assertThat(otherNode.decisions().history(TRIAL.key()))
                .noneMatch(version -> version.unit().equals(UnitId.of(library)));

        set(actors.actor("director", library), library, "8", today()).orThrow();

        Thread.sleep(1_100);
        assertThat(otherNode.decisions().history(TRIAL.key()))
                .anyMatch(version -> version.unit().equals(UnitId.of(library)));
    }

    @Test
    void aPreviewNamesEveryLibraryAndChangesNothing() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        LibraryId own = new LibraryId("ncvu");
        set(actors.actor("director", own), own, "6", LocalDate.of(2020, 1, 1)).orThrow();

        PolicyChange change = change(new UnitId("jx"), "11", LocalDate.of(2020, 2, 1), null);
        List<PolicyEffect> effects = policies.preview(secretary, change).orThrow();

        assertThat(effects).hasSize(20);
        assertThat(effects)
                .filteredOn(effect -> effect.library().id().equals(own))
                .allSatisfy(effect -> assertThat(effect.changes()).isFalse());
        assertThat(effects).filteredOn(PolicyEffect::changes).isNotEmpty();
        assertThat(policies.at(TRIAL, PXC, LocalDate.of(2020, 2, 1)).isPreset()).isTrue();
    }

    @Test
    void aDecisionIsTakenBackBeforeItBeginsAndNotAfter() {
        LibraryId library = new LibraryId("jxsz");
        Actor director = actors.actor("director", library);
        PolicyVersion tomorrow =
                set(director, library, "8", today().plusDays(1)).orThrow();
        PolicyVersion running = set(director, library, "9", today()).orThrow();

        policies.withdraw(director, tomorrow.id()).orThrow();

        assertThat(policies.at(TRIAL, library, today().plusDays(1)).value()).isEqualTo(9);
        assertThat(refusal(policies.withdraw(director, tomorrow.id()))).isEqualTo("policy.already-begun");
        assertThat(refusal(policies.withdraw(director, running.id()))).isEqualTo("policy.already-begun");
        assertThat(register.history(director, TRIAL.key(), UnitId.of(library)))
                .extracting(PolicyEntry::state)
                .containsExactly(PolicyEntry.State.HOLDS, PolicyEntry.State.WITHDRAWN);
    }

    @Test
    void refusesInWordsWhatMakesNoSense() {
        Actor director = actors.actor("director", XYU);
        UnitId unit = UnitId.of(XYU);

        assertThat(refusal(policies.set(director, change(unit, "many", today(), null))))
                .isEqualTo("policy.value-not-allowed");
        assertThat(refusal(policies.set(director, change(unit, "5", today(), today().minusDays(1)))))
                .isEqualTo("policy.ends-too-early");
        assertThat(refusal(policies.set(
                        director, new PolicyChange(TRIAL.key(), unit, "5", today(), null, " ", "because"))))
                .isEqualTo("policy.order-missing");
        assertThatThrownBy(() -> policies.set(
                        director, new PolicyChange("no.such-rule", unit, "5", today(), null, "order", "because")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodySetsRulesOutsideTheirScope() {
        Actor director = actors.actor("director", XYU);
        Actor librarian = actors.actor("librarian", XYU);
        Actor reader = actors.reader(XYU);

        assertThatThrownBy(() -> set(director, PXC, "5", today())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> policies.set(director, change(new UnitId("jx"), "5", today(), null)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> set(librarian, XYU, "5", today())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> set(reader, XYU, "5", today())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> register.inForce(reader, UnitId.of(XYU), today()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theApplicationCannotRewriteHistory() {
        Actor director = actors.actor("director", XYU);
        PolicyVersion version = set(director, XYU, "7", today()).orThrow();

        assertThatThrownBy(() -> jdbc.sql("update policy.version set value = '1' where id = ?")
                        .param(version.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }

    private Outcome<PolicyVersion> set(Actor actor, LibraryId library, String value, LocalDate from) {
        return policies.set(actor, change(UnitId.of(library), value, from, null));
    }

    private static PolicyChange change(UnitId unit, String value, LocalDate from, @Nullable LocalDate to) {
        return new PolicyChange(TRIAL.key(), unit, value, from, to, "order 1", "because");
    }

    private static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?> refused -> refused.refusal().code();
        };
    }
}
