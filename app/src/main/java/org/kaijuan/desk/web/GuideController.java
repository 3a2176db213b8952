package org.kaijuan.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.GuideChange;
import org.kaijuan.desk.GuideChannel;
import org.kaijuan.desk.GuideEntry;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.ServiceGuide;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says who answers for each category of the service guide and where readers find it (SVC-16, SVC-17). */
@Controller
class GuideController {

    /** The channels that a guide names, in the order of the form. */
    static final List<RequestChannel> CHANNELS =
            List.of(RequestChannel.QQ, RequestChannel.WECHAT, RequestChannel.MAIL, RequestChannel.PHONE);

    private final ServiceGuide guide;
    private final LibraryChoice choice;

    GuideController(ServiceGuide guide, LibraryChoice choice) {
        this.guide = guide;
        this.choice = choice;
    }

    @GetMapping("/desk/guide")
    @Allow(DeskAccess.GUIDE_WRITE)
    Page show(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String edit) {
        LibraryView of = library(actor, library);
        List<GuideEntry> entries = guide.of(of.id());
        GuideEntry edited = entries.stream()
                .filter(entry -> entry.kind().key().equals(edit))
                .findFirst()
                .orElse(null);
        Form form = edited == null ? Form.empty() : filled(edited);
        return Page.of("desk/guide", new GuidePage(of, entries, edited, form));
    }

    @PostMapping("/desk/guide/{kind}")
    @Allow(DeskAccess.GUIDE_WRITE)
    Page change(Actor actor, @PathVariable String kind, Form form) {
        LibraryView library = library(actor, form.text("library"));
        List<GuideEntry> entries = guide.of(library.id());
        GuideEntry edited = entries.stream()
                .filter(entry -> entry.kind().key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kind of request " + kind));
        String owner = form.required("owner", 100);
        String note = form.optional("note", 1_000);
        List<GuideChannel> channels = channels(form);
        if (form.hasErrors()) {
            return Page.of("desk/guide", new GuidePage(library, entries, edited, form))
                    .status(422);
        }
        guide.change(actor, library.id(), new GuideChange(kind, owner, note == null ? "" : note, channels));
        return Page.redirect("/desk/guide?library=" + library.id()).flash("desk.flash.guide-saved");
    }

    private static Form filled(GuideEntry entry) {
        Form form = Form.empty().set("owner", entry.ownerPost()).set("note", entry.note());
        entry.channels().forEach(channel -> form.set(channel.channel().code(), channel.address()));
        return form;
    }

    private static List<GuideChannel> channels(Form form) {
        List<GuideChannel> channels = new ArrayList<>();
        for (RequestChannel channel : CHANNELS) {
            String address = form.optional(channel.code(), 200);
            if (address != null) {
                channels.add(new GuideChannel(channel, address));
            }
        }
        return channels;
    }

    private LibraryView library(Actor actor, String asked) {
        return choice.of(actor, DeskAccess.GUIDE_WRITE, asked);
    }
}
