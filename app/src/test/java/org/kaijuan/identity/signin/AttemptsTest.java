package org.kaijuan.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class AttemptsTest {

    @Autowired
    Attempts attempts;

    private final String account = "name:" + UUID.randomUUID();

    @Test
    void aHundredTriesAtOnceGetFive() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tries.add(() -> attempts.begin(account, "address-" + account).isPresent());
        }
        long allowed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                allowed += each.get() ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(Attempts.PER_ACCOUNT);
    }

    @Test
    void successWipesTheSlateClean() {
        for (int i = 0; i < 4; i++) {
            attempts.begin(account, "x");
        }
        attempts.succeeded(attempts.begin(account, "x").orElseThrow());
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin(account, "x")).isPresent();
        }
        assertThat(attempts.begin(account, "x")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesIsStopped() {
        String address = "many-" + account;
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.begin(account + i, address)).isPresent();
        }
        assertThat(attempts.begin(account + "x", address)).isEmpty();
    }

    @Test
    void aForgivenAccountMayTryAgain() {
        for (int i = 0; i < 5; i++) {
            attempts.begin(account, "x");
        }
        attempts.forget(account);
        assertThat(attempts.begin(account, "x")).isPresent();
    }
}
