package org.kaijuan.delivery.citation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted text says about one work.
 *
 * @param type absent if the text does not tell
 * @param typeConfidence doubtful if the type was concluded from something else than a type mark
 */
public record Citation(
        Notation notation, @Nullable CitedType type, Confidence typeConfidence, Map<Field, Reading> fields) {

    public Citation {
        fields = Map.copyOf(fields);
    }

    public Optional<Reading> reading(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The value of a field, or an empty string. */
    public String text(Field field) {
        Reading reading = fields.get(field);
        return reading == null ? "" : reading.value();
    }

    public boolean isDoubtful(Field field) {
        Reading reading = fields.get(field);
        return reading != null && reading.isDoubtful();
    }

    /** Whether the title has Chinese characters: 中文 rather than 外文 in the sense of the request forms. */
    public boolean isChinese() {
        return Letters.hasHan(text(Field.TITLE));
    }
}
