package org.kaijuan.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaijuan.kernel.Refusal;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password123!",
                "qwertyui",
                "woaini1314",
                "19990101",
                "13800138000",
                "abcdefgh",
                "aaaaaaaa",
                "abababab",
                "87654321",
                "Library2020"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.check(password, List.of())).map(Refusal::code).contains("identity.password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea-window-river", "开卷有益 2020!", "mK8#vq2Lw", "六月的雨落在窗台上"})
    void aSentenceOrSomethingOddWillDo(String password) {
        assertThat(PasswordRules.check(password, List.of("li.ming"))).isEmpty();
    }

    @Test
    void theOwnNameIsRefused() {
        assertThat(PasswordRules.check("xx20190042xx", List.of("甲", "20190042")))
                .map(Refusal::code)
                .contains("identity.password-is-name");
    }

    @Test
    void lengthCountsCharactersAsPeopleSeeThem() {
        assertThat(PasswordRules.check("𠮷𠮷𠮷甲", List.of())).map(Refusal::code).contains("identity.password-short");
    }
}
