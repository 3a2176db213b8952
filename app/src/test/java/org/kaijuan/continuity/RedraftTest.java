package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.Text;

/** The journal of a draft says what was changed in it. */
class RedraftTest {

    private static final ActionStep CLOSE = new ActionStep("services.switch", Map.of("state", "closed"));
    private static final ActionStep OPEN = new ActionStep("services.switch", Map.of("state", "open"));
    private static final ActionStep POST = new ActionStep("status.post", Map.of("text", "闭馆"));

    @Test
    void aStepAddedTakenOutOrChangedIsNamed() {
        assertThat(words(List.of(CLOSE), List.of(CLOSE, POST)))
                .isEqualTo(Text.of("continuity.redraft.added", Text.of("action.status.post")));
        assertThat(words(List.of(CLOSE, POST), List.of(POST)))
                .isEqualTo(Text.of("continuity.redraft.removed", Text.of("action.services.switch")));
        assertThat(words(List.of(POST, CLOSE), List.of(POST, OPEN)))
                .isEqualTo(Text.of("continuity.redraft.changed", Text.of("action.services.switch")));
    }

    @Test
    void theSameStepTwiceIsOneMore() {
        assertThat(words(List.of(CLOSE), List.of(CLOSE, CLOSE)))
                .isEqualTo(Text.of("continuity.redraft.added", Text.of("action.services.switch")));
    }

    @Test
    void moreAtOnceIsCounted() {
        assertThat(words(List.of(CLOSE), List.of(POST, OPEN))).isEqualTo(Text.of("continuity.redraft.several", 2, 1));
    }

    @Test
    void anotherOrderOfStepsAndOtherFactsAreTold() {
        assertThat(words(List.of(CLOSE, POST), List.of(POST, CLOSE))).isEqualTo(Text.of("continuity.redraft.order"));
        assertThat(words(List.of(CLOSE), List.of(CLOSE))).isEqualTo(Text.of("continuity.redraft.facts"));
    }

    private static Text words(List<ActionStep> before, List<ActionStep> after) {
        return Redraft.of(before, after).words();
    }
}
