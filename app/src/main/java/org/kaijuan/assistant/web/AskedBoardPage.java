package org.kaijuan.assistant.web;

import java.util.List;
import org.kaijuan.assistant.Usage;

/** What the province asked this week. */
public record AskedBoardPage(List<Usage.OfLibrary> libraries, List<Usage.Asked> asked) {

    static final int FEW = 5;

    /** A count as it may be shown above a library: small ones could be somebody. */
    public static String shown(long count) {
        return count > 0 && count < FEW ? "<" + FEW : Long.toString(count);
    }
}
