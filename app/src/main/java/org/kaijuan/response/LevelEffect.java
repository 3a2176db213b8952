package org.kaijuan.response;

import org.kaijuan.identity.LibraryView;

/** What a decision would do to one library on its first day. */
public record LevelEffect(LibraryView library, LevelInForce before, LevelInForce after) {

    public boolean changes() {
        return before.level() != after.level();
    }
}
