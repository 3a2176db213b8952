package org.kaijuan.report;

import java.util.List;
import java.util.UUID;

/**
 * What the libraries sent on the topic of a chapter: what an editor can tell in it.
 *
 * @param used ids of those that the report tells already
 */
public record Feed(List<Told> told, List<UUID> used) {

    /** @param markup puts it into a paragraph, where it stays linked to its return */
    public record Told(UUID id, String library, String libraryName, int version, String text, String markup) {}

    public Feed {
        told = List.copyOf(told);
        used = List.copyOf(used);
    }

    public boolean isUsed(Told one) {
        return used.contains(one.id());
    }
}
