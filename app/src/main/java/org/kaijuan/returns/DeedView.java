package org.kaijuan.returns;

import org.kaijuan.kernel.LibraryId;

/**
 * What somebody did (PRV-10).
 *
 * @param id stays the same in all editions
 * @param who a post or a group
 */
public record DeedView(
        String id, LibraryId library, DeedKind kind, String who, String title, String text, Consent consent) {

    /** Whether it may be told in public. */
    public boolean isPublishable() {
        return kind == DeedKind.COLLECTIVE || consent == Consent.GIVEN;
    }
}
