package org.kaijuan.assistant.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a recording is, is seen in its bytes. */
class SoundTest {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] amr(int frames) {
        byte[] whole = Arrays.copyOf("#!AMR\n".getBytes(StandardCharsets.US_ASCII), 6 + frames * 32);
        for (int i = 0; i < frames; i++) {
            whole[6 + i * 32] = 0x3C;
        }
        return whole;
    }

    @Test
    void knowsWhatPhonesAndBrowsersRecord() {
        assertThat(Sound.of(Sounds.wav("一")))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.WAV));
        assertThat(Sound.of(bytes("1a45dfa3010000")))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.WEBM));
        assertThat(Sound.of(bytes("4f67675300")))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.OGG));
        assertThat(Sound.of(bytes("49443304")))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.MP3));
        assertThat(Sound.of(bytes("fffb9064")))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.MP3));
        assertThat(Sound.of(bytes("0000001c667479704d3441")))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.MP4));
        assertThat(Sound.of(amr(1)))
                .hasValueSatisfying(sound -> assertThat(sound.kind()).isEqualTo(Sound.Kind.AMR));
        assertThat(Sound.of(bytes("89504e470d0a1a0a"))).as("a picture").isEmpty();
        assertThat(Sound.of(new byte[0])).isEmpty();
    }

    @Test
    void knowsHowLongWavAndAmrLast() {
        assertThat(Sound.of(Sounds.silence(3)).orElseThrow().length()).contains(Duration.ofSeconds(3));
        assertThat(Sound.of(amr(50)).orElseThrow().length()).contains(Duration.ofSeconds(1));
        assertThat(Sound.of(amr(3_000)).orElseThrow().isTooLong()).isFalse();
        assertThat(Sound.of(amr(3_001)).orElseThrow().isTooLong()).isTrue();
    }

    @Test
    void takesTwoMegabytesAtMost() {
        assertThat(Sound.of(Sounds.silence(60))).isPresent();
        assertThat(Sound.of(Sounds.silence(66))).isEmpty();
    }
}
