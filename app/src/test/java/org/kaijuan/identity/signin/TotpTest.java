package org.kaijuan.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 6238, appendix B (SHA-1), cut to six digits. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(codeAt(59)).isEqualTo("287082");
        assertThat(codeAt(1111111109)).isEqualTo("081804");
        assertThat(codeAt(1234567890)).isEqualTo("005924");
        assertThat(codeAt(20000000000L)).isEqualTo("353130");
    }

    @Test
    void aCodeOfTheStepBeforeOrAfterWillDoButNotFurther() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        for (long step = -3; step <= 3; step++) {
            String code = Totp.code(SECRET, Totp.step(now) + step);
            boolean accepted = Totp.match(SECRET, code, now, 0) >= 0;
            assertThat(accepted).isEqualTo(Math.abs(step) <= 1);
        }
    }

    @Test
    void aCodeIsGoodOnce() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        String code = Totp.code(SECRET, Totp.step(now));
        long used = Totp.match(SECRET, code, now, 0);
        assertThat(Totp.match(SECRET, code, now, used)).isEqualTo(-1);
    }

    @Test
    void theSecretIsShownInBase32() {
        assertThat(Totp.typed(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.address("Kaijuan", "甲 乙", SECRET))
                .startsWith("otpauth://totp/Kaijuan:%E7%94%B2%20%E4%B9%99?secret=GEZDGNBV");
    }

    private static String codeAt(long second) {
        return Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)));
    }
}
