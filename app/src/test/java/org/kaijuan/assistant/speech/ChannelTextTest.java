package org.kaijuan.assistant.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that WeChat and the like send along. */
class ChannelTextTest extends SpeechToTextContract {

    @Override
    SpeechToText speech() {
        return new ChannelText(LONGEST);
    }

    @Override
    Utterance said(String words) {
        return Utterance.recognised(words);
    }

    @Test
    void cannotListenToRecordings() {
        assertThat(speech().takesSound()).isFalse();
        Sound sound = Sound.of(Sounds.wav("开门")).orElseThrow();
        assertThat(speech().hear(Utterance.of(sound))).isEqualTo(new Hearing.NotHeard());
    }
}
