package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Period;

/** What a service may expect: the usual number of the weekday and what the calendar adds. */
class LoadForecastTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
    private static final Period PAST = new Period(MONDAY.minusWeeks(4), MONDAY.minusDays(1));

    @Test
    void theUsualNumberIsTheMeanOfTheWeekday() {
        TreeMap<LocalDate, Integer> counted = new TreeMap<>();
        counted.put(MONDAY.minusWeeks(4), 4);
        counted.put(MONDAY.minusWeeks(1), 8);
        counted.put(MONDAY.minusDays(1), 2);

        LoadForecast forecast =
                LoadForecast.of("consultation", PAST, counted, List.of(), new Period(MONDAY, MONDAY.plusDays(6)));

        assertThat(forecast.days().getFirst().usual()).isEqualTo(3.0);
        assertThat(forecast.days().getLast().usual()).isEqualTo(0.5);
        assertThat(forecast.expected()).isEqualTo(3.5).isEqualTo(forecast.usual());
        assertThat(forecast.isUnusual()).isFalse();
    }

    @Test
    void twoEntriesAddWhatTheySayAboveTheUsual() {
        TreeMap<LocalDate, Integer> counted = new TreeMap<>(Map.of(MONDAY.minusWeeks(1), 40));
        List<Demand> demands = List.of(
                demand("项目申报", Period.day(MONDAY), Map.of("consultation", 150)),
                demand("论文开题", new Period(MONDAY, MONDAY.plusDays(1)), Map.of("consultation", 130)),
                demand("别的服务", Period.day(MONDAY), Map.of("document-delivery", 500)));

        LoadForecast forecast =
                LoadForecast.of("consultation", PAST, counted, demands, new Period(MONDAY, MONDAY.plusDays(1)));

        assertThat(forecast.days().getFirst().expected()).isEqualTo(18.0);
        assertThat(forecast.days().getFirst().because()).containsExactly("项目申报", "论文开题");
        assertThat(forecast.days().getLast().because()).containsExactly("论文开题");
        assertThat(forecast.isUnusual()).isTrue();
    }

    @Test
    void amongManyLibrariesAnEntryAddsToThoseOnlyThatItConcerns() {
        TreeMap<LocalDate, Integer> all = new TreeMap<>(Map.of(MONDAY.minusWeeks(1), 40));
        TreeMap<LocalDate, Integer> some = new TreeMap<>(Map.of(MONDAY.minusWeeks(1), 8));
        Demand demand = demand("项目申报", Period.day(MONDAY), Map.of("consultation", 150));

        LoadForecast forecast = LoadForecast.of(
                "consultation", PAST, all, Period.day(MONDAY), List.of(new LoadForecast.Share(demand, some)));

        assertThat(forecast.usual()).isEqualTo(10.0);
        assertThat(forecast.expected()).isEqualTo(11.0);
    }

    @Test
    void neverLessThanNothing() {
        TreeMap<LocalDate, Integer> counted = new TreeMap<>(Map.of(MONDAY.minusWeeks(1), 4));
        List<Demand> demands = List.of(
                demand("停电", Period.day(MONDAY), Map.of("consultation", 1)),
                demand("搬迁", Period.day(MONDAY), Map.of("consultation", 1)));

        LoadForecast forecast = LoadForecast.of("consultation", PAST, counted, demands, Period.day(MONDAY));

        assertThat(forecast.expected()).isZero();
    }

    private static Demand demand(String title, Period days, Map<String, Integer> load) {
        UnitView unit = new UnitView(
                new UnitId("jx"), null, UnitKind.PROVINCE, "江西省", "Jiangxi", List.of(new UnitId("jx")), 1, 0);
        return new Demand(DemandId.next(), unit, DemandKind.PROJECTS, title, days, "", load, "秘书处", 0);
    }
}
