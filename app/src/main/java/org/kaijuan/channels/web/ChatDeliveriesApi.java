package org.kaijuan.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.channels.PostId;
import org.kaijuan.channels.Posts;
import org.kaijuan.files.FileSender;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Allow;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A notice in single groups for programs: record what was posted by hand, try again, stop. Each answers with the whole post. */
@RestController
@RequestMapping("/api/v1/chat-posts/{id}")
class ChatDeliveriesApi {

    private final Posts posts;
    private final Deliveries deliveries;
    private final PostingRecorder recorder;
    private final FileSender sender;

    ChatDeliveriesApi(Posts posts, Deliveries deliveries, PostingRecorder recorder, FileSender sender) {
        this.posts = posts;
        this.deliveries = deliveries;
        this.recorder = recorder;
        this.sender = sender;
    }

    /**
     * That somebody posted it by hand.
     *
     * @param at business time of the posting
     * @param evidence who saw it, where it stands; may be absent where a file is sent
     */
    record ChatPostingSent(@Nullable Instant at, @Nullable String evidence) {}

    @PostMapping(path = "/groups/{group}/posting", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(ChannelsAccess.POST)
    ChatPostJson posted(
            Actor actor, @PathVariable String id, @PathVariable String group, @RequestBody ChatPostingSent sent) {
        return json(
                actor,
                deliveries.posted(
                        actor,
                        PostId.of(id),
                        ChatGroupId.of(group),
                        Sent.needed("at", sent.at()),
                        Sent.text(sent.evidence()),
                        null));
    }

    /** The same with a picture or a paper that shows it, as the part {@code file}. */
    @PostMapping(path = "/groups/{group}/posting", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(ChannelsAccess.POST)
    ChatPostJson shown(
            Actor actor,
            @PathVariable String id,
            @PathVariable String group,
            @RequestParam Instant at,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam MultipartFile file)
            throws IOException {
        return json(actor, recorder.record(actor, PostId.of(id), ChatGroupId.of(group), at, evidence, file));
    }

    /** Has the robot try a failed one again. */
    @PostMapping("/groups/{group}/retry")
    @Allow(ChannelsAccess.POST)
    ChatPostJson again(Actor actor, @PathVariable String id, @PathVariable String group) {
        return json(actor, deliveries.again(actor, PostId.of(id), ChatGroupId.of(group)));
    }

    /** The keeper posts it instead of the robot. */
    @PostMapping("/groups/{group}/by-hand")
    @Allow(ChannelsAccess.POST)
    ChatPostJson byHand(Actor actor, @PathVariable String id, @PathVariable String group) {
        return json(actor, deliveries.byHand(actor, PostId.of(id), ChatGroupId.of(group)));
    }

    /** The group gets it no more. */
    @PostMapping("/groups/{group}/stop")
    @Allow(ChannelsAccess.POST)
    ChatPostJson stop(Actor actor, @PathVariable String id, @PathVariable String group) {
        return json(actor, deliveries.stop(actor, PostId.of(id), ChatGroupId.of(group)));
    }

    @GetMapping("/evidence/{file}")
    @Allow(ChannelsAccess.READ)
    void evidence(
            Actor actor,
            @PathVariable String id,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sender.send(
                deliveries.evidence(actor, PostId.of(id), PostingRecorder.file(file)),
                FileSender.Manner.PICTURE,
                request,
                response);
    }

    private ChatPostJson json(Actor actor, Outcome<PostId> outcome) {
        return ChatPostJson.of(posts.get(actor, outcome.orThrow()));
    }
}
