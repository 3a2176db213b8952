package org.kaijuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void whatIsMadeLaterSortsLater() {
        UUID before = Ids.next();
        for (int i = 0; i < 20_000; i++) {
            UUID next = Ids.next();
            assertThat(next.toString()).isGreaterThan(before.toString());
            before = next;
        }
        assertThat(before.version()).isEqualTo(7);
        assertThat(before.variant()).isEqualTo(2);
    }
}
