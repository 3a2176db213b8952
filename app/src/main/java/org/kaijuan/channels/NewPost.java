package org.kaijuan.channels;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A text on its way to several groups.
 *
 * @param library in whose name; absent for the province's
 * @param link where to go: a path of this installation ({@code /…}) or an address; may be absent
 * @param groups all of that library, or of the province
 */
public record NewPost(
        @Nullable LibraryId library,
        String title,
        String text,
        @Nullable String link,
        Set<ChatGroupId> groups,
        PostSource source) {

    private static final int LONGEST_LINK = 500;
    private static final Pattern LINK = Pattern.compile("(https?:/)?/[!-~]+");

    public NewPost {
        groups = Set.copyOf(groups);
    }

    /** Whether a link is a path of this installation or an address of the web. */
    public static boolean isLink(String link) {
        return link.length() <= LONGEST_LINK && LINK.matcher(link).matches();
    }
}
