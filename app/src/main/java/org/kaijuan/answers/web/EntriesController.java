package org.kaijuan.answers.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Adoption;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.CategoryWords;
import org.kaijuan.answers.EntryBatch;
import org.kaijuan.answers.EntryFilter;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryLists;
import org.kaijuan.answers.EntryState;
import org.kaijuan.answers.EntryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a bank's entries, on screen and as a file that can be imported again; acts on several of them. */
@Controller
@RequestMapping("/desk/answers")
class EntriesController {

    private static final int ROWS = 50;
    private static final int SOON_DAYS = 14;

    private final EntryLists lists;
    private final EntryBatch batch;
    private final Adoption adoption;
    private final AnswersAccess access;
    private final CategoryWords categories;
    private final EditedBanks banks;
    private final BusinessClock clock;

    EntriesController(
            EntryLists lists,
            EntryBatch batch,
            Adoption adoption,
            AnswersAccess access,
            CategoryWords categories,
            EditedBanks banks,
            BusinessClock clock) {
        this.lists = lists;
        this.batch = batch;
        this.adoption = adoption;
        this.access = access;
        this.categories = categories;
        this.banks = banks;
        this.clock = clock;
    }

    @GetMapping(params = "!format")
    @Allow(AnswersAccess.READ)
    Page list(Actor actor, Ui ui, Form form, @RequestParam(required = false) @Nullable String cursor) {
        return Page.of("answers/entries", page(actor, ui, form, cursor, null));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(AnswersAccess.READ)
    Excel<EntryView> export(Actor actor, Ui ui, Form form) {
        EditedBanks.Bank bank = banks.of(actor, form.text("bank"));
        List<EntryView> entries = lists.export(actor, filter(form, bank.library()));
        return Excel.of(ui.t("answers.file", banks.name(bank.library(), ui)), EntryColumns.ALL, entries.stream());
    }

    @PostMapping("/batch")
    @Allow(AnswersAccess.PUBLISH)
    Page act(Actor actor, Ui ui, Form form) {
        List<EntryId> chosen = form.uuids("id").stream().map(EntryId::new).toList();
        boolean publishes = form.text("act").equals("publish");
        EntryBatch.Result result = publishes ? batch.publish(actor, chosen) : batch.retire(actor, chosen);
        if (!result.refused().isEmpty()) {
            return Page.of("answers/entries", page(actor, ui, form, null, result))
                    .status(422);
        }
        return Page.redirect("/desk/answers?bank="
                        + banks.of(actor, form.text("bank")).code())
                .flash(
                        publishes ? "answers.flash.published" : "answers.flash.retired",
                        result.done().size());
    }

    private EntriesPage page(
            Actor actor, Ui ui, Form form, @Nullable String cursor, EntryBatch.@Nullable Result refused) {
        EditedBanks.Bank bank = banks.of(actor, form.text("bank"));
        LibraryId library = bank.library();
        LibraryId own = library == null ? ownEditor(actor) : null;
        Map<String, Long> counts = lists.categories(actor, library);
        return new EntriesPage(
                bank.code(),
                library,
                banks.name(library, ui),
                banks.options(actor, ui),
                counts.entrySet().stream()
                        .map(category -> new Option(
                                category.getKey(),
                                categories.name(category.getKey(), ui.language()) + " "
                                        + ui.number(category.getValue())))
                        .toList(),
                Arrays.stream(EntryState.values())
                        .map(state -> new Option(state.code(), ui.t("answers.state." + state.code())))
                        .toList(),
                Arrays.stream(EntryFilter.Sort.values())
                        .map(sort -> new Option(sort.code(), ui.t("answers.sort." + sort.code())))
                        .toList(),
                lists.list(actor, filter(form, library), cursor, ROWS),
                access.may(actor, AnswersAccess.EDIT, library),
                access.may(actor, AnswersAccess.PUBLISH, library),
                own,
                own == null ? Set.of() : adoption.hidden(own),
                own == null ? Set.of() : adoption.overridden(own),
                refused,
                entry -> categories.name(entry.category(), ui.language()));
    }

    private static @Nullable LibraryId ownEditor(Actor actor) {
        LibraryId own = actor.library();
        return own != null && actor.may(AnswersAccess.EDIT, own) ? own : null;
    }

    private EntryFilter filter(Form form, @Nullable LibraryId library) {
        String words = form.optional("q", 100);
        LocalDate soon = clock.today(clock.getZone()).plusDays(SOON_DAYS);
        return new EntryFilter(
                library,
                Coded.find(EntryState.values(), form.text("state")).orElse(null),
                form.text("category"),
                words == null ? "" : words,
                form.text("due").isEmpty() ? null : soon,
                Arrays.stream(EntryFilter.Sort.values())
                        .filter(sort -> sort.code().equals(form.text("sort")))
                        .findFirst()
                        .orElse(EntryFilter.Sort.CHANGED));
    }
}
