package org.kaijuan.assistant.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A short recording. What it is, is seen in its bytes, whatever it is called.
 *
 * @param length as far as it can be told without decoding: of wav and amr
 */
public record Sound(byte[] bytes, Kind kind, Optional<Duration> length) {

    /** Bytes: a minute of uncompressed speech has 1.9 MB. */
    public static final int LARGEST = 2 << 20;

    /** How long somebody may speak. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int AMR_HEAD = 6;
    private static final Duration AMR_FRAME = Duration.ofMillis(20);

    /** Bytes of a frame of AMR-NB by its type, the first byte included (RFC 4867 §5). */
    private static final int[] AMR_FRAMES = {13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1};

    /** Kinds that phones, browsers and WeChat record. The code is also the ending of a file. */
    public enum Kind {
        WAV,
        WEBM,
        OGG,
        MP3,
        MP4,
        AMR;

        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The recording, if it is one of a known kind that is not too large. */
    public static Optional<Sound> of(byte[] bytes) {
        return bytes.length > LARGEST
                ? Optional.empty()
                : kind(bytes).map(kind -> new Sound(bytes, kind, length(bytes, kind)));
    }

    /** Whether it is known to be longer than one may speak. */
    public boolean isTooLong() {
        return length.filter(known -> known.compareTo(LONGEST) > 0).isPresent();
    }

    private static Optional<Kind> kind(byte[] bytes) {
        if (has(bytes, 0, "RIFF") && has(bytes, 8, "WAVE")) {
            return Optional.of(Kind.WAV);
        }
        if (has(bytes, 0, "OggS")) {
            return Optional.of(Kind.OGG);
        }
        if (has(bytes, 0, "#!AMR\n")) {
            return Optional.of(Kind.AMR);
        }
        if (has(bytes, 4, "ftyp")) {
            return Optional.of(Kind.MP4);
        }
        if (has(bytes, 0, "\u001aE\u00df\u00a3")) {
            return Optional.of(Kind.WEBM);
        }
        return has(bytes, 0, "ID3") || isFrameOfMp3(bytes) ? Optional.of(Kind.MP3) : Optional.empty();
    }

    private static boolean isFrameOfMp3(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE6) == 0xE2;
    }

    private static boolean has(byte[] bytes, int at, String sign) {
        byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static Optional<Duration> length(byte[] bytes, Kind kind) {
        return switch (kind) {
            case WAV -> lengthOfWav(bytes);
            case AMR -> Optional.of(AMR_FRAME.multipliedBy(framesOfAmr(bytes)));
            case WEBM, OGG, MP3, MP4 -> Optional.empty();
        };
    }

    /** The bytes of a second stand in the head; what follows the head is taken for sound, which makes it rather too long. */
    private static Optional<Duration> lengthOfWav(byte[] bytes) {
        int head = 44;
        if (bytes.length < head) {
            return Optional.of(Duration.ZERO);
        }
        long aSecond = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(28) & 0xFFFFFFFFL;
        return aSecond == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((bytes.length - head) * 1_000L / aSecond));
    }

    private static long framesOfAmr(byte[] bytes) {
        long frames = 0;
        for (int at = AMR_HEAD; at < bytes.length; at += AMR_FRAMES[bytes[at] >> 3 & 0x0F]) {
            frames++;
        }
        return frames;
    }
}
