package org.kaijuan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who answers for a figure that is both counted and stated. */
class FigureCatalogueTest {

    private static final String ID = "campaigns.participants";

    /** Publishes one figure. */
    private record One(Provenance provenance) implements FigureSource {

        @Override
        public List<FigureDefinition> definitions() {
            return List.of(new FigureDefinition(ID, "people", provenance, List.of()));
        }

        @Override
        public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
            return Map.of();
        }

        @Override
        public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
            return Map.of();
        }

        @Override
        public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
            return new RowsPage(List.of(), 0, null);
        }
    }

    @Test
    void aComputedFigureTakesThePlaceOfTheDeclaredOneInWhicheverOrderTheyCome() {
        One counted = new One(Provenance.COMPUTED);
        One stated = new One(Provenance.DECLARED);
        for (List<One> order : List.of(List.of(counted, stated), List.of(stated, counted))) {
            FigureCatalogue catalogue = catalogue(order);

            assertThat(catalogue.source(ID)).isSameAs(counted);
            assertThat(catalogue.declaredBeside(ID)).containsSame(stated);
            assertThat(catalogue.all()).hasSize(1);
            assertThat(catalogue.bySource(definition -> true)).containsOnlyKeys(counted);
        }
    }

    @Test
    void aFigureThatIsOnlyStatedIsTheStatedOne() {
        FigureCatalogue catalogue = catalogue(List.of(new One(Provenance.DECLARED)));

        assertThat(catalogue.get(ID).provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(catalogue.declaredBeside(ID)).isEmpty();
    }

    @Test
    void twoWhoCountTheSameAreADefect() {
        assertThatThrownBy(() -> catalogue(List.of(new One(Provenance.COMPUTED), new One(Provenance.COMPUTED))))
                .hasMessageContaining(ID);
    }

    private static FigureCatalogue catalogue(List<One> sources) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int i = 0; i < sources.size(); i++) {
            beans.addBean("source" + i, sources.get(i));
        }
        return new FigureCatalogue(beans.getBeanProvider(FigureSource.class));
    }
}
