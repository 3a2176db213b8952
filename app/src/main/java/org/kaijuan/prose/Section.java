package org.kaijuan.prose;

import java.util.List;

/**
 * A chapter for which words are sought.
 *
 * @param key the chapter
 * @param headings words of headings under which such texts stand
 * @param cues words of such texts themselves
 */
public record Section(String key, List<String> headings, List<String> cues) {

    public Section {
        headings = List.copyOf(headings);
        cues = List.copyOf(cues);
    }
}
