package org.kaijuan.channels.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * The groups on record.
 *
 * @param names of the libraries whose groups are shown
 * @param owners to filter by; none where there is only one
 */
public record ChatGroupsPage(
        Listing<ChatGroupView> groups, Map<LibraryId, String> names, List<Option> owners, boolean mayAdd) {

    /** The name of the library; absent for the province's. */
    public @Nullable String owner(ChatGroupView group) {
        return group.library() == null ? null : names.get(group.library());
    }

    /** Colour of how a group is posted to. */
    public static String tone(ChatGroupView group) {
        if (!group.isAlive()) {
            return "quiet";
        }
        return group.isPaused() ? "wait" : group.hasRobot() ? "done" : "info";
    }

    /** How a group is posted to: tail of the message key {@code channels.way.<code>}. */
    public static String way(ChatGroupView group) {
        if (!group.isAlive()) {
            return "dissolved";
        }
        return group.isPaused() ? "paused" : group.hasRobot() ? "robot" : "by-hand";
    }
}
