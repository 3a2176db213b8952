package org.kaijuan.assistant.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a channel has recognised, and where that is empty, an engine. */
class FirstThatHearsTest extends SpeechToTextContract {

    @Override
    SpeechToText speech() {
        return new FirstThatHears(
                List.of(new ChannelText(LONGEST), new Engine(EngineTest.EAR, Duration.ofSeconds(20), 1, LONGEST)));
    }

    @Override
    Utterance said(String words) {
        return new Utterance("", Sound.of(Sounds.wav(words)).orElseThrow());
    }

    @Test
    void believesTheChannelFirst() {
        Sound sound = Sound.of(Sounds.wav("听成这样")).orElseThrow();
        assertThat(speech().hear(new Utterance("微信认出的话", sound))).isEqualTo(new Hearing.Heard("微信认出的话"));
        assertThat(speech().takesSound()).isTrue();
    }
}
