package org.kaijuan.assistant;

import java.util.Locale;
import org.kaijuan.answers.AskMode;
import org.kaijuan.kernel.Coded;

/** How a question came in (PUB-08). */
public enum TurnMode implements Coded {
    TYPED,
    VOICE,
    /** Picked from what was offered. */
    CHOSEN;

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
