package org.kaijuan.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names the rows of a list so that importing it again finds them: by the supplier's number, or else by a digest of what the
 * row says and how many equal rows stood before it.
 */
final class RowKeys {

    private static final int BYTES = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    String next(DeliveryRow row) {
        String number = row.number();
        if (number != null && !number.isBlank()) {
            return "n:" + number.strip();
        }
        String content = String.join(
                "\u001f",
                row.type().code(),
                TitleKey.of(row.title()),
                row.authors(),
                row.year(),
                row.deliveredOn().toString());
        int before = seen.merge(content, 1, Integer::sum);
        return "d:" + digest(content + "\u001f" + before);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
