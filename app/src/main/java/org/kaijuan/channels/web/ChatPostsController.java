package org.kaijuan.channels.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.channels.ChatKind;
import org.kaijuan.channels.DeliveryState;
import org.kaijuan.channels.NewPost;
import org.kaijuan.channels.PostFilter;
import org.kaijuan.channels.PostId;
import org.kaijuan.channels.PostLine;
import org.kaijuan.channels.PostSource;
import org.kaijuan.channels.Posts;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was posted to chat groups: the log with its reach, and posting something. */
@Controller
@RequestMapping("/desk/chat-posts")
class ChatPostsController {

    private static final int ROWS = 30;
    private static final int MOST_EXPORTED = 5_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINK = 500;

    private final Posts posts;
    private final Owners owners;
    private final Clock system;

    ChatPostsController(Posts posts, Owners owners, Clock system) {
        this.posts = posts;
        this.owners = owners;
        this.system = system;
    }

    @GetMapping(params = "!format")
    @Allow(ChannelsAccess.READ)
    Page list(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing<PostLine> found = posts.list(actor, filter(library, source, state, channel), cursor, ROWS);
        Map<LibraryId, String> names = new LinkedHashMap<>();
        found.items().stream()
                .map(line -> line.post().library())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(one -> names.put(one, owners.name(ui, one)));
        List<Option> choice = owners.options(actor, ui, ChannelsAccess.READ);
        return Page.of(
                "channels/posts",
                new ChatPostsPage(
                        found,
                        names,
                        choice.size() < 2 ? List.of() : choice,
                        states(ui),
                        kinds(ui),
                        system.instant(),
                        source.isEmpty() ? null : source,
                        actor.mayAnywhere(ChannelsAccess.POST)));
    }

    /** One line for each post and group: when, by whom, what was wrong, the evidence. */
    @GetMapping(params = "format=xlsx")
    @Allow(ChannelsAccess.READ)
    Excel<Posts.Line> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel) {
        List<Posts.Line> lines = posts.export(actor, filter(library, source, state, channel), MOST_EXPORTED);
        return Excel.of(
                ui.t("channels.posts.title") + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("channels.number"), line -> line.post().number()),
                        Excel.column(
                                ui.t("channels.owner"),
                                line -> owners.name(ui, line.post().library())),
                        Excel.column(
                                ui.t("channels.sort"),
                                line -> ui.t(
                                        "channels.sort." + line.post().sort().code())),
                        Excel.column(ui.t("channels.title"), line -> line.post().title()),
                        Excel.column(
                                ui.t("channels.written-at"), line -> line.post().writtenAt()),
                        Excel.column(
                                ui.t("channels.written-by"), line -> line.post().writtenBy()),
                        Excel.column(
                                ui.t("channels.kind"),
                                line -> ui.t("channels.kind."
                                        + line.delivery().group().kind().code())),
                        Excel.column(
                                ui.t("channels.name"),
                                line -> line.delivery().group().name()),
                        Excel.column(
                                ui.t("channels.state"),
                                line -> ui.t("channels.state."
                                        + line.delivery().state().code())),
                        Excel.column(
                                ui.t("channels.settled-at"),
                                line -> line.delivery().settledAt()),
                        Excel.column(
                                ui.t("channels.settled-by"),
                                line -> line.delivery().settledBy()),
                        Excel.column(ui.t("channels.trouble"), line -> trouble(ui, line)),
                        Excel.column(
                                ui.t("channels.evidence"),
                                line -> line.delivery().evidence())),
                lines.stream());
    }

    private static @Nullable String trouble(Ui ui, Posts.Line line) {
        String trouble = line.delivery().trouble();
        return trouble == null ? null : ui.t("channels.trouble." + trouble);
    }

    @GetMapping("/new")
    @Allow(ChannelsAccess.POST)
    Page form(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        List<Option> choice = owners.options(actor, ui, ChannelsAccess.POST);
        return form(actor, ui, owners.chosen(actor, choice, library), Form.empty());
    }

    @PostMapping
    @Allow(ChannelsAccess.POST)
    Page post(Actor actor, Ui ui, Form form) {
        String owner = form.text("library");
        LibraryId library = owners.library(owner);
        String title = form.required("title", LONGEST_TITLE);
        String text = form.required("text", LONGEST_TEXT);
        String link = form.optional("link", LONGEST_LINK);
        if (link != null && !NewPost.isLink(link)) {
            form.error("link", "channels.link-wrong");
        }
        if (form.hasErrors()) {
            return form(actor, ui, owner, form);
        }
        NewPost post = new NewPost(
                library,
                title,
                text,
                link,
                form.all("groups").stream().map(ChatGroupId::of).collect(Collectors.toSet()),
                PostSource.FREE);
        return switch (posts.post(actor, post)) {
            case Outcome.Done<PostId>(PostId id) ->
                Page.redirect("/desk/chat-posts/" + id).flash("channels.flash.posted");
            case Outcome.Refused<PostId>(Refusal refusal) -> form(actor, ui, owner, form.refuse(refusal));
        };
    }

    private Page form(Actor actor, Ui ui, String owner, Form form) {
        LibraryId library = owners.library(owner);
        List<ChatGroupView> open = posts.open(actor).stream()
                .filter(group -> Objects.equals(group.library(), library))
                .toList();
        List<Option> choice = owners.options(actor, ui, ChannelsAccess.POST);
        return Page.of(
                        "channels/post-form",
                        new ChatPostFormPage(
                                owner, owners.name(ui, library), choice.size() < 2 ? List.of() : choice, open, form))
                .status(form.hasErrors() ? 422 : 200);
    }

    private PostFilter filter(String library, String source, String state, String channel) {
        return new PostFilter(
                library.isEmpty() ? null : library,
                source.isEmpty() ? null : source,
                state.isEmpty() ? null : known(DeliveryState.values(), DeliveryState::code, state),
                channel.isEmpty() ? null : known(ChatKind.values(), ChatKind::code, channel));
    }

    private static <T> T known(T[] all, Function<T, String> code, String asked) {
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(asked))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("web.bad-parameter", asked));
    }

    private static List<Option> states(Ui ui) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state != DeliveryState.SENDING)
                .map(state -> new Option(state.code(), ui.t("channels.state." + state.code())))
                .toList();
    }

    private static List<Option> kinds(Ui ui) {
        return Arrays.stream(ChatKind.values())
                .map(kind -> new Option(kind.code(), ui.t("channels.kind." + kind.code())))
                .toList();
    }
}
