package org.kaijuan.prose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kaijuan.prose.ProseFile.UnreadableException;

/** Bytes of a text whose encoding nobody tells: UTF-8, UTF-16 and GB18030, in the order in which a mistake is least likely. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;

    private PlainText() {}

    static String decode(byte[] bytes) {
        String text = charsets(bytes).stream()
                .map(charset -> decode(bytes, charset))
                .flatMap(Optional::stream)
                .filter(PlainText::isWriting)
                .findFirst()
                .orElseThrow(() -> new UnreadableException("not-text"));
        if (text.length() > ProseFile.LONGEST_TEXT) {
            throw new UnreadableException("text-too-long");
        }
        return text;
    }

    private static List<Charset> charsets(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] != bytes[1]) {
            return List.of(StandardCharsets.UTF_16);
        }
        int[] zeros = zeros(bytes);
        if (zeros[0] + zeros[1] > 0) {
            return List.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    /** How many zero bytes stand at even and at odd places: blanks and line ends of UTF-16 have them always on one side. */
    private static int[] zeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        return zeros;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Bytes that are no text decode too; they show by their control characters and by scripts that nobody mixes. */
    private static boolean isWriting(String decoded) {
        String sample = decoded.substring(0, Math.min(decoded.length(), SAMPLE));
        long usual = sample.codePoints().filter(PlainText::isUsual).count();
        return decoded.indexOf('\0') < 0 && usual * 10 >= sample.codePointCount(0, sample.length()) * 8L;
    }

    private static boolean isUsual(int c) {
        return c < 0x80
                ? c >= ' ' || Character.isWhitespace(c)
                : Character.isIdeographic(c)
                        || c <= 0x52F
                        || (c >= 0x2000 && c <= 0x33FF)
                        || c >= 0xFE30 && c <= 0xFFEF;
    }
}
