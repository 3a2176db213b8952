package org.kaijuan.channels.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.channels.Posts;
import org.kaijuan.web.Form;

/**
 * A group on record.
 *
 * @param keeper the name of the person who posts by hand; absent if nobody was named
 * @param lately what was posted to it last
 */
public record ChatGroupPage(
        ChatGroupView group,
        String ownerName,
        @Nullable String keeper,
        List<Posts.Line> lately,
        boolean mayEdit,
        Form form) {

    public String path() {
        return "/desk/chat-groups/" + group.id();
    }
}
