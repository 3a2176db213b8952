package org.kaijuan.answers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Categories;
import org.kaijuan.answers.CategoryWords;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.LiveAnswers;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank for readers: by category, printable, with addresses that stay (PUB-07). */
@Controller
class FaqController {

    private static final int FIRST = 5;
    private static final int BESIDE = 8;
    private static final int GONE = 410;

    private final Entries entries;
    private final LiveAnswers answers;
    private final CategoryWords categories;
    private final Libraries libraries;
    private final BusinessClock clock;

    FaqController(
            Entries entries, LiveAnswers answers, CategoryWords categories, Libraries libraries, BusinessClock clock) {
        this.entries = entries;
        this.answers = answers;
        this.categories = categories;
        this.libraries = libraries;
        this.clock = clock;
    }

    @GetMapping("/answers")
    @Allow(Allow.EVERYBODY)
    Page all(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        return chosen(actor, library)
                .map(one -> Page.of("answers/faq", page(one, ui)))
                .orElseGet(() -> Page.of("answers/faq", new FaqPage(null, libraries.all(), List.of(), 0)));
    }

    private FaqPage page(LibraryView library, Ui ui) {
        Map<String, List<EntryView>> byCategory = new LinkedHashMap<>();
        categories.known().forEach(key -> byCategory.put(key, new ArrayList<>()));
        List<EntryView> visible = entries.visible(library.id(), today(library));
        visible.forEach(entry -> byCategory
                .computeIfAbsent(entry.category(), key -> new ArrayList<>())
                .add(entry));
        List<FaqPage.Category> shown = byCategory.entrySet().stream()
                .filter(category -> !category.getValue().isEmpty())
                .map(category -> category(category.getKey(), category.getValue(), library, ui))
                .toList();
        return new FaqPage(library, libraries.all(), shown, visible.size());
    }

    private FaqPage.Category category(String key, List<EntryView> of, LibraryView library, Ui ui) {
        return new FaqPage.Category(
                key,
                categories.name(key, ui.language()),
                Categories.inPath(key),
                of.size(),
                of.stream().limit(FIRST).map(entry -> faq(entry, library, ui)).toList());
    }

    @GetMapping("/answers/{category}")
    @Allow(Allow.EVERYBODY)
    Page category(Actor actor, Ui ui, @PathVariable String category, @RequestParam(defaultValue = "") String library) {
        Optional<LibraryView> chosen = chosen(actor, library);
        if (chosen.isEmpty()) {
            return Page.redirect("/answers");
        }
        List<FaqEntry> found = of(category, chosen.get(), ui);
        if (found.isEmpty()) {
            throw new NotFoundException("answers about " + category);
        }
        return Page.of(
                "answers/faq-category",
                new FaqCategoryPage(chosen.get(), categories.name(category, ui.language()), found));
    }

    /** One question; kind words if its answer is not (or no longer) in force. */
    @GetMapping("/answers/{category}/{number}")
    @Allow(Allow.EVERYBODY)
    Page one(
            Actor actor,
            Ui ui,
            @PathVariable String category,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String library) {
        Optional<LibraryView> chosen = chosen(actor, library);
        if (chosen.isEmpty()) {
            return Page.redirect("/answers");
        }
        LibraryView of = chosen.get();
        EntryView known = entries.published(of.id(), number)
                .orElseThrow(() -> new NotFoundException("answer " + number + " in " + category));
        EntryView seen = entries.visible(of.id(), today(of), known.id()).orElse(null);
        Page.Shown page = Page.of("answers/faq-entry", page(of, known, seen, ui));
        return seen == null ? page.status(GONE) : page;
    }

    private FaqEntryPage page(LibraryView library, EntryView known, @Nullable EntryView seen, Ui ui) {
        List<FaqEntry> beside = of(known.category(), library, ui).stream()
                .filter(other -> !other.entry().id().equals(known.id()))
                .sorted(Comparator.comparingLong(other -> Math.abs(other.entry().number() - known.number())))
                .limit(BESIDE)
                .toList();
        return new FaqEntryPage(
                library,
                seen == null ? null : faq(seen, library, ui),
                known,
                known.content().in(ui.lang()).question(),
                categories.name(known.category(), ui.language()),
                Categories.inPath(known.category()),
                beside);
    }

    private List<FaqEntry> of(String category, LibraryView library, Ui ui) {
        return entries.visible(library.id(), today(library)).stream()
                .filter(entry -> entry.category().equals(category))
                .map(entry -> faq(entry, library, ui))
                .toList();
    }

    private FaqEntry faq(EntryView entry, LibraryView library, Ui ui) {
        return new FaqEntry(
                entry, entry.content().in(ui.lang()).question(), answers.of(entry, library.id(), ui.language()));
    }

    /** The library of the address, else the reader's own; nothing if neither is known. */
    private Optional<LibraryView> chosen(Actor actor, String code) {
        if (!code.isEmpty()) {
            return Optional.of(libraries.find(code).orElseThrow(() -> new NotFoundException("library " + code)));
        }
        return Optional.ofNullable(actor.library()).map(libraries::get);
    }

    private LocalDate today(LibraryView library) {
        return clock.today(library.zone());
    }
}
