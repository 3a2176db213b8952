package org.kaijuan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are typed, stored and said. */
class PolicyDefinitionTest {

    private static final Combine NEAREST = Combine.NEAREST;

    private final List<PolicyDefinition<?>> oneOfEach = List.of(
            PolicyDefinition.integer("t.integer", 5, 1, 50, NEAREST),
            PolicyDefinition.decimal("t.decimal", new BigDecimal("37.3"), NEAREST),
            PolicyDefinition.bool("t.bool", true, NEAREST),
            PolicyDefinition.text("t.text", "words"),
            PolicyDefinition.choice("t.choice", "a", List.of("a", "b")),
            PolicyDefinition.duration("t.duration", Duration.ofHours(48), NEAREST),
            PolicyDefinition.timeOfDay("t.time", LocalTime.of(17, 10), NEAREST),
            PolicyDefinition.bytes("t.bytes", 50L << 20, NEAREST));

    @ParameterizedTest
    @CsvSource({
        "t.integer, ' 50 ', 50",
        "t.decimal, 37.30, 37.30",
        "t.bool, TRUE, true",
        "t.text, ' some words ', some words",
        "t.choice, b, b",
        "t.duration, 36 h, 36h",
        "t.duration, PT48H, 48h",
        "t.duration, 14 d, 14d",
        "t.duration, 168h, 7d",
        "t.duration, 90m, 90m",
        "t.duration, 120 m, 2h",
        "t.time, 8:00, 08:00",
        "t.time, 17:10, 17:10",
        "t.bytes, 50 mb, 50 MB",
        "t.bytes, 1536, 1536",
        "t.bytes, 2048 KB, 2 MB",
        "t.bytes, 0, 0",
    })
    void takesWhatPeopleType(String key, String typed, String stored) {
        PolicyDefinition<?> definition = definition(key);

        assertThat(definition.canonical(typed)).isEqualTo(stored);
        assertThat(definition.canonical(stored)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "t.integer, 0",
        "t.integer, 51",
        "t.integer, five",
        "t.integer, 99999999999",
        "t.decimal, 1e999999999",
        "t.decimal, 37;3",
        "t.bool, yes",
        "t.text, ' '",
        "t.choice, c",
        "t.duration, 0h",
        "t.duration, -PT1H",
        "t.duration, PT10S",
        "t.duration, PT99999999999999999999H",
        "t.time, 24:00",
        "t.time, 8",
        "t.bytes, -1",
        "t.bytes, 1 TB",
    })
    void refusesTheRest(String key, String typed) {
        assertThat(definition(key).accepts(typed)).isFalse();
    }

    @Test
    void neverFailsOtherwiseOnAnyText() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PolicyDefinitionTest seed " + seed);
        Random random = new Random(seed);
        String alphabet = "0123456789dhmbPTkMG.:-+eE \u0000\uFF1A\u4E2D";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (PolicyDefinition<?> definition : oneOfEach) {
                if (definition.accepts(text.toString())) {
                    String stored = definition.canonical(text.toString());
                    assertThat(definition.canonical(stored)).as(text.toString()).isEqualTo(stored);
                }
            }
        }
    }

    @Test
    void aPresetOutOfBoundsIsADefect() {
        assertThatThrownBy(() -> PolicyDefinition.integer("t.wrong", 9, 1, 5, NEAREST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PolicyDefinition<?> definition(String key) {
        return oneOfEach.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }
}
