package org.kaijuan.channels.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.channels.ChatGroups;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chat groups on record: the list and its export. */
@Controller
@RequestMapping("/desk/chat-groups")
class ChatGroupsController {

    private static final int ROWS = 50;

    private final ChatGroups groups;
    private final Owners owners;
    private final Audit audit;

    ChatGroupsController(ChatGroups groups, Owners owners, Audit audit) {
        this.groups = groups;
        this.owners = owners;
        this.audit = audit;
    }

    @GetMapping(params = "!format")
    @Allow(ChannelsAccess.READ)
    Page list(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String cursor) {
        List<ChatGroupView> found = found(actor, library, kind, sort);
        int from = cursor == null ? 0 : place(cursor);
        List<ChatGroupView> shown = found.stream().skip(from).limit(ROWS).toList();
        String next = from + ROWS < found.size() ? String.valueOf(from + ROWS) : null;
        Map<LibraryId, String> names = new LinkedHashMap<>();
        shown.stream()
                .map(ChatGroupView::library)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(one -> names.put(one, owners.name(ui, one)));
        List<Option> choice = owners.options(actor, ui, ChannelsAccess.READ);
        return Page.of(
                "channels/groups",
                new ChatGroupsPage(
                        Listing.of(shown, found.size(), next),
                        names,
                        choice.size() < 2 ? List.of() : choice,
                        actor.mayAnywhere(ChannelsAccess.EDIT)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ChannelsAccess.READ)
    Excel<ChatGroupView> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sort) {
        List<ChatGroupView> found = found(actor, library, kind, sort);
        audit.exported(actor, actor.library(), "channels.groups", found.size());
        return Excel.of(
                ui.t("channels.groups.title") + ".xlsx",
                List.of(
                        Excel.column(ui.t("channels.owner"), group -> owners.name(ui, group.library())),
                        Excel.column(
                                ui.t("channels.kind"),
                                group -> ui.t("channels.kind." + group.kind().code())),
                        Excel.column(ui.t("channels.name"), ChatGroupView::name),
                        Excel.column(
                                ui.t("channels.audience"),
                                group -> ui.t(
                                        "channels.audience." + group.audience().code())),
                        Excel.column(ui.t("channels.purpose"), ChatGroupView::purpose),
                        Excel.column(ui.t("channels.keeper-post"), ChatGroupView::keeperPost),
                        Excel.column(ui.t("channels.members"), ChatGroupView::members),
                        Excel.column(ui.t("channels.counted-on"), ChatGroupView::countedOn),
                        Excel.column(ui.t("channels.established-on"), ChatGroupView::establishedOn),
                        Excel.column(ui.t("channels.way"), group -> ui.t("channels.way." + ChatGroupsPage.way(group)))),
                found.stream());
    }

    private List<ChatGroupView> found(Actor actor, String library, String kind, String sort) {
        LibraryId owner = library.isEmpty() ? null : owners.library(library);
        List<ChatGroupView> all = library.isEmpty() ? groups.all(actor) : groups.of(actor, owner);
        return order(sort)
                .map(order -> all.stream().sorted(order))
                .orElseGet(all::stream)
                .filter(group -> kind.isEmpty() || group.kind().code().equals(kind))
                .toList();
    }

    /** As the list comes, unless somebody clicked on a heading. */
    private static Optional<Comparator<ChatGroupView>> order(String sort) {
        Comparator<ChatGroupView> byMembers =
                Comparator.comparing(ChatGroupView::members, Comparator.nullsFirst(Comparator.naturalOrder()));
        return switch (sort) {
            case "members" -> Optional.of(byMembers);
            case "-members" -> Optional.of(byMembers.reversed());
            case "since" -> Optional.of(Comparator.comparing(ChatGroupView::establishedOn));
            case "-since" ->
                Optional.of(Comparator.comparing(ChatGroupView::establishedOn).reversed());
            default -> Optional.empty();
        };
    }

    private static int place(String cursor) {
        return cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
    }
}
