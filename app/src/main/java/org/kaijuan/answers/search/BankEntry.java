package org.kaijuan.answers.search;

import java.util.List;

/**
 * What the index knows of an entry.
 *
 * @param phrasings the question first, then every other way to ask it
 */
public record BankEntry(String id, List<String> phrasings) {

    public BankEntry {
        phrasings = List.copyOf(phrasings);
    }
}
