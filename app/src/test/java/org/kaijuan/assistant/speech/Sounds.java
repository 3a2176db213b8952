package org.kaijuan.assistant.speech;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Recordings for tests: a true head of a wav file, and behind it as "sound" the words that the engine for tests hears. */
public final class Sounds {

    private static final int PER_SECOND = 32_000;

    private Sounds() {}

    /** Somebody says these words. */
    public static byte[] wav(String said) {
        return wav(said.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] silence(int seconds) {
        return wav(new byte[seconds * PER_SECOND]);
    }

    private static byte[] wav(byte[] sound) {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + sound.length);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(PER_SECOND);
        head.putShort((short) 2).putShort((short) 16);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(sound.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.array());
        whole.writeBytes(sound);
        return whole.toByteArray();
    }
}
