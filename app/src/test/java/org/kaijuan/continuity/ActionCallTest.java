package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;

/** What decisions carry of the order that they rest on. */
class ActionCallTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 29);

    @ParameterizedTest
    @CsvSource(textBlock = """
            延期开学的通知,             赣教字〔2020〕3号, 省教育厅, 赣教字〔2020〕3号 (省教育厅)
            延期开学的通知,             '',               省教育厅, 延期开学的通知 (省教育厅)
            省教育厅《延期开学的通知》, '',               省教育厅, 省教育厅《延期开学的通知》
            馆内消杀,                   '',               '',       馆内消杀
            """)
    void theIssuerIsNamedOnce(String title, String number, String issuer, String source) {
        assertThat(call(title, number, issuer).source()).isEqualTo(source);
    }

    private static ActionCall call(String title, String number, String issuer) {
        return new ActionCall(
                OrderId.next(),
                0,
                new UnitId("jx"),
                Scope.NONE,
                DAY,
                null,
                DAY,
                DAY,
                title,
                number,
                issuer,
                "疫情防控",
                Map.of(),
                Actor.anonymous());
    }
}
