package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.Statements;
import org.kaijuan.TestActors;
import org.kaijuan.TrialProvince;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who would be told by an order of a province: counted per library, in a set, and nobody twice. */
@KaijuanTest
@Tag("ORG-21")
class NoticeSendTest {

    private static final int SIZE = 117;

    @Autowired
    private Orders orders;

    @Autowired
    private Libraries libraries;

    @Autowired
    private TestActors actors;

    @Autowired
    private JdbcClient jdbc;

    private TrialProvince trial;
    private Actor secretary;

    @BeforeEach
    void aProvince() {
        trial = TrialProvince.of(SIZE, jdbc, libraries);
        secretary = actors.actorAt("province-secretary", trial.province());
    }

    @AfterEach
    void noProvince() {
        actors.forget(trial.province());
    }

    @Test
    void thePreviewCountsEveryLibrarysPeopleInOneQuery() throws Exception {
        LibraryId staffed = trial.libraries().get(4);
        actors.actor("librarian", staffed);
        actors.actor("director", staffed);
        OrderId id = orders.draft(secretary, order()).orThrow();

        Statements.Counted<OrderPreview> counted = Statements.of(() -> orders.preview(secretary, id));
        OrderPreview preview = counted.value();

        assertThat(counted.statements()).as("not one for each library").isLessThan(40);
        assertThat(preview.effects())
                .extracting(Effects.Effect::what)
                .as("the secretary of all libraries is one person")
                .containsExactly(Text.of("continuity.effect.notice", 3L, SIZE));
        assertThat(preview.changes()).hasSize(SIZE);
        assertThat(preview.changes())
                .filteredOn(change -> staffed.equals(change.library()))
                .extracting(Effects.Change::after)
                .containsExactly(Text.of("continuity.notice.sent", 3));
        assertThat(preview.changes())
                .filteredOn(Predicate.not(change -> staffed.equals(change.library())))
                .allMatch(change -> change.after().equals(Text.of("continuity.notice.sent", 1)));
    }

    private NewOrder order() {
        Map<String, String> notice = Map.of("to", "staff", "subject", "闭馆", "text", "今起闭馆");
        return new NewOrder(
                trial.province(),
                "全省闭馆",
                "",
                "",
                LocalDate.of(2036, 4, 1),
                null,
                "疫情防控",
                List.of(new ActionStep("notice.send", notice)),
                null);
    }
}
