package org.kaijuan.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.channels.PostId;
import org.kaijuan.channels.Posts;
import org.kaijuan.files.FileSender;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One post: where it is, what is to be posted by hand, correcting it and taking it back. */
@Controller
@RequestMapping("/desk/chat-posts/{id}")
class ChatPostController {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Posts posts;
    private final Deliveries deliveries;
    private final PostingRecorder recorder;
    private final Owners owners;
    private final ChannelsAccess access;
    private final FileSender sender;
    private final BusinessClock clock;
    private final Clock system;

    ChatPostController(
            Posts posts,
            Deliveries deliveries,
            PostingRecorder recorder,
            Owners owners,
            ChannelsAccess access,
            FileSender sender,
            BusinessClock clock,
            Clock system) {
        this.posts = posts;
        this.deliveries = deliveries;
        this.recorder = recorder;
        this.owners = owners;
        this.access = access;
        this.sender = sender;
        this.clock = clock;
        this.system = system;
    }

    @GetMapping
    @Allow(ChannelsAccess.READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return page(actor, ui, PostId.of(id), null, Form.empty());
    }

    @PostMapping("/correction")
    @Allow(ChannelsAccess.POST)
    Page correct(Actor actor, Ui ui, @PathVariable String id, Form form) {
        PostId post = PostId.of(id);
        String title = form.required("title", LONGEST_TITLE);
        String text = form.required("text", LONGEST_TEXT);
        return form.hasErrors()
                ? page(actor, ui, post, null, form)
                : answer(actor, ui, post, posts.correct(actor, post, title, text), form, "channels.flash.corrected");
    }

    @PostMapping("/withdrawal")
    @Allow(ChannelsAccess.POST)
    Page withdraw(Actor actor, Ui ui, @PathVariable String id, Form form) {
        PostId post = PostId.of(id);
        return answer(actor, ui, post, posts.withdraw(actor, post, form.text("why")), form, "channels.flash.withdrawn");
    }

    /** The keeper has posted it by hand. */
    @PostMapping("/groups/{group}/posting")
    @Allow(ChannelsAccess.POST)
    Page posted(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            @PathVariable String group,
            HttpServletRequest request,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile picture)
            throws IOException {
        Form form = Form.of(request);
        PostId post = PostId.of(id);
        Instant at = time(form);
        if (form.hasErrors()) {
            return page(actor, ui, post, group, form);
        }
        return switch (recorder.record(actor, post, ChatGroupId.of(group), at, form.text("evidence"), picture)) {
            case Outcome.Done<PostId> _ ->
                Page.redirect("/desk/chat-posts/" + id).flash("channels.flash.recorded");
            case Outcome.Refused<PostId>(Refusal refusal) -> page(actor, ui, post, group, form.refuse(refusal));
        };
    }

    @PostMapping("/groups/{group}/retry")
    @Allow(ChannelsAccess.POST)
    Page again(Actor actor, Ui ui, @PathVariable String id, @PathVariable String group) {
        PostId post = PostId.of(id);
        return answer(
                actor,
                ui,
                post,
                deliveries.again(actor, post, ChatGroupId.of(group)),
                Form.empty(),
                "channels.flash.retried");
    }

    @PostMapping("/groups/{group}/by-hand")
    @Allow(ChannelsAccess.POST)
    Page byHand(Actor actor, Ui ui, @PathVariable String id, @PathVariable String group) {
        PostId post = PostId.of(id);
        return answer(
                actor,
                ui,
                post,
                deliveries.byHand(actor, post, ChatGroupId.of(group)),
                Form.empty(),
                "channels.flash.by-hand");
    }

    /** The group gets it no more. */
    @PostMapping("/groups/{group}/stop")
    @Allow(ChannelsAccess.POST)
    Page stop(Actor actor, Ui ui, @PathVariable String id, @PathVariable String group) {
        PostId post = PostId.of(id);
        return answer(
                actor,
                ui,
                post,
                deliveries.stop(actor, post, ChatGroupId.of(group)),
                Form.empty(),
                "channels.flash.stopped");
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
        FileView found = deliveries.evidence(actor, PostId.of(id), PostingRecorder.file(file));
        sender.send(found, FileSender.Manner.PICTURE, request, response);
    }

    private Instant time(Form form) {
        try {
            return LocalDateTime.parse(form.text("at")).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException notATime) {
            form.error("at", "form.not-a-time");
            return Instant.EPOCH;
        }
    }

    private Page answer(Actor actor, Ui ui, PostId id, Outcome<PostId> outcome, Form form, String said) {
        return switch (outcome) {
            case Outcome.Done<PostId>(PostId shown) ->
                Page.redirect("/desk/chat-posts/" + shown).flash(said);
            case Outcome.Refused<PostId>(Refusal refusal) -> page(actor, ui, id, null, form.refuse(refusal));
        };
    }

    private Page page(Actor actor, Ui ui, PostId id, @Nullable String group, Form form) {
        Posts.Record record = posts.get(actor, id);
        ZoneId zone = clock.getZone();
        return Page.of(
                        "channels/post",
                        new ChatPostPage(
                                record,
                                owners.name(ui, record.post().library()),
                                deliveries.textOf(record.post()),
                                MINUTE.format(clock.instant().atZone(zone)),
                                system.instant(),
                                access.may(
                                        actor,
                                        ChannelsAccess.POST,
                                        record.post().library()),
                                group,
                                form))
                .status(form.hasErrors() ? 422 : 200);
    }
}
