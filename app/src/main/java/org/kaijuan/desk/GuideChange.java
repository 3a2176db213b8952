package org.kaijuan.desk;

import java.util.List;

/** What a library says about one category of its guide. */
public record GuideChange(String kind, String ownerPost, String note, List<GuideChannel> channels) {

    public GuideChange {
        channels = List.copyOf(channels);
    }
}
