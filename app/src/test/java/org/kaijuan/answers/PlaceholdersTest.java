package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.opening.HoursText;
import org.kaijuan.opening.NewDays;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision changes the answers that speak of it, at once. */
@KaijuanTest
@Tag("PUB-05")
class PlaceholdersTest {

    private static final LibraryId LIBRARY = new LibraryId("ncvu");

    @Autowired
    private LiveAnswers answers;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private Opening opening;

    @Autowired
    private Policies policies;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    private Actor director;
    private LocalDate today;

    @BeforeEach
    void someone() {
        director = actors.actor("director", LIBRARY);
        today = clock.today(clock.getZone());
    }

    @Test
    void hoursFollowTheDecision() {
        set("09:00-11:30");
        assertThat(ask("借还书处{{hours:loan-desk}}。")).isEqualTo("借还书处今天 9:00–11:30。");

        set("08:00-17:10");
        assertThat(ask("借还书处{{ hours:loan-desk }}。")).isEqualTo("借还书处今天 8:00–17:10。");
    }

    @Test
    void aClosedServiceSaysSinceWhenAndByWhoseOrder() {
        opening.decide(director, LIBRARY, "reading-room", Period.day(today), false, "校办〔2020〕3号", "疫情防控")
                .orThrow();

        LiveAnswer answer = answers.preview("{{service:reading-room}}", LIBRARY, Words.CHINESE);

        assertThat(answer.text()).contains("起暂停服务");
        assertThat(answer.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.order()).isEqualTo("校办〔2020〕3号");
            assertThat(fact.since()).isEqualTo(today);
            assertThat(fact.label()).isEqualTo("阅览室");
        });
    }

    @Test
    void aRuleIsQuotedInWords() {
        policies.set(
                        director,
                        new PolicyChange(
                                "delivery.quota-per-day", UnitId.of(LIBRARY), "7", today, null, "馆办3号", "人手不足"))
                .orThrow();

        LiveAnswer answer = answers.preview("每天最多{{policy:delivery.quota-per-day}}篇", LIBRARY, Words.CHINESE);

        assertThat(answer.text()).isEqualTo("每天最多7篇");
        assertThat(answer.facts().getFirst().order()).isEqualTo("馆办3号");
    }

    @Test
    void everyNameOnTheEditorsListStandsForSomething() {
        for (String name : answers.names()) {
            assertThat(ask("{{" + name + "}}")).as(name).isNotEqualTo("—").isNotBlank();
        }
    }

    private void set(String text) {
        hours.setDays(director, new NewDays(LIBRARY, "loan-desk", Period.day(today), HoursText.parse(text), "馆办", "调整"))
                .orThrow();
    }

    private String ask(String answer) {
        return answers.preview(answer, LIBRARY, Words.CHINESE).plain();
    }
}
