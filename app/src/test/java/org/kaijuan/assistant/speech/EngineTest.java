package org.kaijuan.assistant.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program of the operator as a real process. */
class EngineTest extends SpeechToTextContract {

    static final String EAR =
            "/bin/sh \"" + Path.of("src/test/resources/speech/ear.sh").toAbsolutePath() + "\" {file}";

    @Override
    SpeechToText speech() {
        return new Engine(EAR, Duration.ofSeconds(20), 1, LONGEST);
    }

    @Override
    Utterance said(String words) {
        return Utterance.of(Sound.of(Sounds.wav(words)).orElseThrow());
    }

    @Test
    void endsAnEngineThatTakesTooLong() {
        Engine engine = new Engine(EAR, Duration.ofMillis(700), 1, LONGEST);

        assertThat(engine.hear(said("[slow]"))).isEqualTo(new Hearing.NotHeard());
        assertThat(engine.hear(said("[endless]"))).isEqualTo(new Hearing.NotHeard());
        await().untilAsserted(() -> assertThat(ProcessHandle.current()
                        .descendants()
                        .map(each -> each.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("ear.sh")));
    }

    @Test
    void doesNotBelieveAnEngineThatFailed() {
        assertThat(speech().hear(said("[broken]"))).isEqualTo(new Hearing.NotHeard());
        Engine missing = new Engine("/nowhere/engine {file}", Duration.ofSeconds(5), 1, LONGEST);
        assertThat(missing.hear(said("开门"))).isEqualTo(new Hearing.NotHeard());
    }

    @Test
    @Tag("PUB-08")
    void whoSpeaksWhileAllPlacesAreTakenIsToldSo() throws Exception {
        Engine engine = new Engine(EAR, Duration.ofSeconds(2), 1, LONGEST);
        CompletableFuture<Hearing> first = CompletableFuture.supplyAsync(() -> engine.hear(said("[slow]")));
        await().until(() -> ProcessHandle.current()
                .descendants()
                .anyMatch(each -> each.info().commandLine().orElse("").contains("ear.sh")));

        Hearing second = engine.hear(said("开门"));

        assertThat(second).isEqualTo(new Hearing.Busy());
        assertThat(first.get()).isEqualTo(new Hearing.NotHeard());
        assertThat(engine.hear(said("开门"))).isEqualTo(new Hearing.Heard("开门"));
    }

    @Test
    void noShellReadsTheCommandAndNoSecretGoesAlong() throws IOException {
        Path folder = Files.createTempDirectory("engine");
        Path trap = folder.resolve("made-by-a-shell");
        Engine engine = new Engine("/bin/echo $(touch " + trap + ") {file}", Duration.ofSeconds(5), 1, 4_000);

        assertThat(engine.hear(said("开门"))).isInstanceOf(Hearing.Heard.class);
        assertThat(trap).doesNotExist();
        Engine talkative = new Engine(EAR, Duration.ofSeconds(5), 1, 4_000);
        Hearing.Heard heard = (Hearing.Heard) talkative.hear(said("[surroundings]"));
        assertThat(heard.text()).contains("PATH=").doesNotContain("JAVA_HOME");
    }

    @Test
    void keepsNoRecording() {
        Engine engine = new Engine(EAR, Duration.ofSeconds(5), 1, 4_000);

        Hearing.Heard file = (Hearing.Heard) engine.hear(said("[file]"));

        assertThat(file.text()).endsWith(".wav");
        assertThat(Path.of(file.text())).doesNotExist();
    }

    @Test
    void aCommandWithoutPlaceForTheRecordingIsAMistake() {
        assertThatThrownBy(() -> new Engine("/usr/bin/engine", Duration.ofSeconds(5), 1, LONGEST))
                .hasMessageContaining("{file}");
    }
}
