package org.kaijuan.channels.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.PostFilter;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Whose groups a page is about: a library's, or the province's. */
@Component
class Owners {

    private final Libraries libraries;
    private final ChannelsAccess access;

    Owners(Libraries libraries, ChannelsAccess access) {
        this.libraries = libraries;
        this.access = access;
    }

    /** All that one may choose from, the province first. */
    List<Option> options(Actor actor, Ui ui, String permission) {
        List<Option> options = new ArrayList<>();
        if (access.mayInAll(actor, permission)) {
            options.add(new Option(PostFilter.PROVINCE, ui.t("channels.province")));
        }
        libraries.all().stream()
                .filter(library -> actor.may(permission, library.id()))
                .map(library -> new Option(library.id().code(), library.name()))
                .forEach(options::add);
        return options;
    }

    /** The one that was chosen, else one's own, else the first. */
    String chosen(Actor actor, List<Option> options, String asked) {
        LibraryId own = actor.library();
        return asked.isEmpty()
                ? options.stream()
                        .map(Option::value)
                        .filter(value -> own != null && own.code().equals(value))
                        .findFirst()
                        .or(() -> options.stream().map(Option::value).findFirst())
                        .orElseThrow(() -> new NotFoundException("library"))
                : asked;
    }

    /** The library of that code; none for the province. */
    @Nullable
    LibraryId library(String code) {
        return code.equals(PostFilter.PROVINCE)
                ? null
                : libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    /** The opposite of {@link #library}. */
    static String code(@Nullable LibraryId library) {
        return library == null ? PostFilter.PROVINCE : library.code();
    }

    String name(Ui ui, @Nullable LibraryId library) {
        return library == null
                ? ui.t("channels.province")
                : libraries.get(library).name();
    }
}
