package org.kaijuan.assistant;

import java.util.Arrays;
import java.util.Optional;

/** What a reader thinks of an answer. */
public enum Verdict {
    UP("up"),
    /** It is what was asked, but it does not help. */
    DOWN("down"),
    /** It answers another question. */
    NOT_MEANT("not-meant");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** As stored, sent and in message keys. */
    public String code() {
        return code;
    }

    /** The verdict of that code, if it is one. */
    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
