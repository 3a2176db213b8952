package org.kaijuan.delivery.citation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent-decoding that survives anything: a broken escape stays as it is. */
final class Percent {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Percent() {}

    /** Decoded as UTF-8, or as GB18030 (as older Chinese resolvers send it) if it is none. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = unescape(text.getBytes(StandardCharsets.UTF_8));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    private static byte[] unescape(byte[] raw) {
        ByteBuffer decoded = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low < 0) {
                decoded.put(raw[i]);
            } else {
                decoded.put((byte) (high << 4 | low));
                i += 2;
            }
        }
        byte[] bytes = new byte[decoded.position()];
        decoded.flip().get(bytes);
        return bytes;
    }
}
