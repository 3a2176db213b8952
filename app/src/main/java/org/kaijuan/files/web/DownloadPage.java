package org.kaijuan.files.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.files.LinkPage;
import org.kaijuan.files.LinkState;
import org.kaijuan.kernel.Refusal;

/**
 * A link as its holder sees it.
 *
 * @param mine whether this very browser has confirmed it
 * @param recipient whether the reader who is signed in is the one it was made for
 */
public record DownloadPage(
        String token,
        LinkPage link,
        boolean mine,
        boolean recipient,
        @Nullable Refusal refusal) {

    /** Whether the button that starts the ten minutes makes sense. */
    public boolean mayConfirm() {
        return link.state() == LinkState.OPEN;
    }

    /** Whether the file can be fetched from this browser now. */
    public boolean mayFetch() {
        return mine && link.state() == LinkState.CONFIRMED;
    }

    /** Whether only a new link helps. */
    public boolean isOver() {
        return switch (link.state()) {
            case OPEN, CONFIRMED -> false;
            case SPENT, EXPIRED, REPLACED -> true;
        };
    }

    /** The refusal that the link's state amounts to, e.g. {@code refusal.files.link-spent}. */
    public String overKey() {
        return switch (link.state()) {
            case OPEN, CONFIRMED -> "";
            case SPENT -> "refusal.files.link-spent";
            case EXPIRED -> "refusal.files.link-expired";
            case REPLACED -> "refusal.files.link-replaced";
        };
    }
}
