package org.kaijuan.channels.web;

import org.kaijuan.channels.PostId;
import org.kaijuan.channels.Posts;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole of a notice, for who followed the link in a group: also what was said about it later. */
@Controller
class GroupNoticeController {

    private final Posts posts;
    private final Owners owners;

    GroupNoticeController(Posts posts, Owners owners) {
        this.posts = posts;
        this.owners = owners;
    }

    @GetMapping("/group-notices/{id}")
    @Allow(Allow.EVERYBODY)
    Page show(Ui ui, @PathVariable String id) {
        Posts.Record notice = posts.read(PostId.of(id));
        return Page.of(
                "channels/notice",
                new GroupNoticePage(notice, owners.name(ui, notice.post().library())));
    }
}
