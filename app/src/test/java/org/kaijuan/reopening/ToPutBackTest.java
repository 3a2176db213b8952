package org.kaijuan.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Switch;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/** What is on the way back, of all that orders have thrown. */
class ToPutBackTest {

    @Test
    @Tag("OPN-29")
    void whatASecondOrderLeftAsItWasCountsOnce() {
        Switch closed = thrown("service:reading-room", "open", "closed");
        Switch again = thrown("service:reading-room", "closed", "closed");
        Switch desk = thrown("service:front-desk", "open", "closed");

        assertThat(ToPutBack.of(List.of(again, desk, closed))).containsExactly(desk, closed);
    }

    @Test
    @Tag("OPN-29")
    void whatOnlyALaterOrderStillHoldsIsPutBack() {
        Switch again = thrown("service:reading-room", "closed", "closed");

        assertThat(ToPutBack.of(List.of(again))).containsExactly(again);
    }

    @Test
    @Tag("OPN-29")
    void whatWasOpenedNeedsNoWayBack() {
        assertThat(ToPutBack.of(List.of(thrown("service:lending", "closed", "open"))))
                .isEmpty();
    }

    private static Switch thrown(String subject, String before, String after) {
        return new Switch(
                UUID.randomUUID(),
                OrderId.next(),
                "闭馆",
                "",
                "services.switch",
                new UnitId("jxau"),
                new LibraryId("jxau"),
                subject,
                Text.of("service." + subject),
                Text.of("continuity." + before),
                Text.of("continuity." + after),
                Instant.EPOCH,
                "馆长",
                null,
                null);
    }
}
