package org.kaijuan.answers.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Which bank an editor's page is about: a library's or the province's. */
@Component
class EditedBanks {

    /** The province's bank in addresses. */
    static final String PROVINCE = "province";

    private final Libraries libraries;

    EditedBanks(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * A bank that the actor may look into.
     *
     * @param code as in addresses
     * @param library absent for the province's
     */
    record Bank(String code, @Nullable LibraryId library) {}

    /** The one asked for, else one's own, else the province's. */
    Bank of(Actor actor, String asked) {
        if (asked.isEmpty()) {
            LibraryId own = actor.library();
            return own == null || !actor.may(AnswersAccess.READ, own)
                    ? new Bank(PROVINCE, null)
                    : new Bank(own.code(), own);
        }
        return asked.equals(PROVINCE)
                ? new Bank(PROVINCE, null)
                : libraries
                        .find(asked)
                        .filter(library -> actor.may(AnswersAccess.READ, library.id()))
                        .map(library -> new Bank(asked, library.id()))
                        .orElseThrow(() -> new NotFoundException("library " + asked));
    }

    String code(@Nullable LibraryId library) {
        return library == null ? PROVINCE : library.code();
    }

    String name(@Nullable LibraryId library, Ui ui) {
        return library == null
                ? ui.t("answers.bank.province")
                : libraries.get(library).name();
    }

    List<Option> options(Actor actor, Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(PROVINCE, ui.t("answers.bank.province")));
        libraries.all().stream()
                .map(LibraryView::id)
                .filter(library -> actor.may(AnswersAccess.READ, library))
                .forEach(library -> options.add(new Option(library.code(), name(library, ui))));
        return options;
    }
}
