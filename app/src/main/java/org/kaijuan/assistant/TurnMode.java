package org.kaijuan.assistant;

import java.util.Locale;
import org.kaijuan.answers.AskMode;

/** How a question came in (PUB-08). */
public enum TurnMode {
    TYPED,
    VOICE,
    /** Picked from what was offered. */
    CHOSEN;

    /** In lower case, as stored. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TurnMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static TurnMode of(AskMode mode) {
        return switch (mode) {
            case TYPED -> TYPED;
            case VOICE -> VOICE;
        };
    }
}
