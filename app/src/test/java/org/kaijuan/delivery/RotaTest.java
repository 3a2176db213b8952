package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.LibraryId;

class RotaTest {

    private static final LibraryId OURS = new LibraryId("jxau");

    private final SupplierView own = supplier("own", true);
    private final SupplierView first = supplier("first", true);
    private final SupplierView retired = supplier("retired", false);
    private final SupplierView last = supplier("last", true);
    private final Rota rota = new Rota(List.of(own, first, retired, last));

    @Test
    void suppliersAreAskedInTheirOrder() {
        assertThat(rota.after(-1, allOpen())).isEqualTo(new Rota.Turn.Ask(own, 0, List.of()));
        assertThat(rota.after(0, allOpen())).isEqualTo(new Rota.Turn.Ask(first, 1, List.of()));
    }

    @Test
    void whoIsClosedTodayIsSkippedAndNamed() {
        assertThat(rota.after(-1, closed(own, first)))
                .isEqualTo(new Rota.Turn.Ask(
                        last, 3, List.of(new Rota.Skipped(own, "order 1"), new Rota.Skipped(first, "order 1"))));
    }

    @Test
    void whoIsNoLongerActiveIsNotAskedAndNotNamed() {
        assertThat(rota.after(1, allOpen())).isEqualTo(new Rota.Turn.Ask(last, 3, List.of()));
    }

    @Test
    void theRotaEnds() {
        assertThat(rota.after(3, allOpen())).isEqualTo(new Rota.Turn.End(List.of()));
        assertThat(rota.after(1, closed(last)))
                .isEqualTo(new Rota.Turn.End(List.of(new Rota.Skipped(last, "order 1"))));
        assertThat(new Rota(List.of()).after(-1, allOpen())).isEqualTo(new Rota.Turn.End(List.of()));
    }

    private static Function<SupplierView, Optional<String>> allOpen() {
        return supplier -> Optional.empty();
    }

    private static Function<SupplierView, Optional<String>> closed(SupplierView... closed) {
        return supplier -> Set.of(closed).contains(supplier) ? Optional.of("order 1") : Optional.empty();
    }

    private static SupplierView supplier(String name, boolean active) {
        return new SupplierView(SupplierId.next(), OURS, Source.COMMERCIAL, name, null, "", active, 0);
    }
}
