package org.kaijuan.answers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Adoption;
import org.kaijuan.answers.AnswerText;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.Audience;
import org.kaijuan.answers.CategoryWords;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryLists;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.LiveAnswers;
import org.kaijuan.answers.Wording;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** What the pages of one entry show. */
@Component
class EntryPages {

    private final Entries entries;
    private final EntryLists lists;
    private final Adoption adoption;
    private final LiveAnswers answers;
    private final AnswersAccess access;
    private final CategoryWords categories;
    private final Libraries libraries;
    private final People people;
    private final EditedBanks banks;

    EntryPages(
            Entries entries,
            EntryLists lists,
            Adoption adoption,
            LiveAnswers answers,
            AnswersAccess access,
            CategoryWords categories,
            Libraries libraries,
            People people,
            EditedBanks banks) {
        this.entries = entries;
        this.lists = lists;
        this.adoption = adoption;
        this.answers = answers;
        this.access = access;
        this.categories = categories;
        this.libraries = libraries;
        this.people = people;
        this.banks = banks;
    }

    Page.Shown show(Actor actor, Ui ui, EntryView entry, @Nullable Refusal refusal) {
        LibraryView as = reader(actor, entry);
        LibraryView own = entry.isOfProvince() ? ownEditor(actor) : null;
        Wording english = entry.content().english();
        return Page.of(
                "answers/entry",
                new EntryPage(
                        entry,
                        banks.code(entry.library()),
                        banks.name(entry.library(), ui),
                        categories.name(entry.category(), ui.language()),
                        as,
                        answers.preview(entry.answer(), as.id(), Words.CHINESE),
                        english == null ? null : answers.of(entry, as.id(), Locale.ENGLISH),
                        owner(entry),
                        RevisionStep.of(lists.revisions(actor, entry)),
                        access.may(actor, AnswersAccess.EDIT, entry.library()),
                        access.may(actor, AnswersAccess.PUBLISH, entry.library()),
                        entries.needsTwo(entry.library()),
                        own,
                        own != null && adoption.hidden(own.id()).contains(entry.id()),
                        own != null && adoption.overridden(own.id()).contains(entry.id()),
                        refusal));
    }

    Page.Shown form(
            Actor actor, Ui ui, @Nullable LibraryId library, @Nullable EntryView entry, Form form, boolean preview) {
        return Page.of(
                "answers/entry-edit",
                new EntryEditPage(
                        banks.code(library),
                        banks.name(library, ui),
                        entry,
                        form,
                        categories.known().stream()
                                .map(key -> new Option(key, categories.name(key, ui.language())))
                                .toList(),
                        Arrays.stream(Audience.values())
                                .map(each -> new Option(each.code(), ui.t("answers.audience." + each.code())))
                                .toList(),
                        owners(library),
                        answers.names(),
                        access.may(actor, AnswersAccess.PUBLISH, library),
                        preview ? preview(library, form) : null));
    }

    private AnswerText preview(@Nullable LibraryId library, Form form) {
        LibraryId as = library == null ? libraries.all().getFirst().id() : library;
        return answers.preview(form.text("answer"), as, Words.CHINESE).formatted();
    }

    private List<Option> owners(@Nullable LibraryId library) {
        LibraryId any = library == null ? libraries.all().getFirst().id() : library;
        return people.holding(AnswersAccess.EDIT, any).stream()
                .filter(person -> library != null || person.library() == null)
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    private @Nullable String owner(EntryView entry) {
        EntryContent content = entry.content();
        return content.owner() == null
                ? null
                : people.find(content.owner()).map(PersonView::name).orElse(null);
    }

    /** As whose reader the preview speaks: the bank's, else the editor's own, else the first library. */
    private LibraryView reader(Actor actor, EntryView entry) {
        LibraryId library = entry.library() == null ? actor.library() : entry.library();
        return library == null ? libraries.all().getFirst() : libraries.get(library);
    }

    @Nullable
    LibraryView ownEditor(Actor actor) {
        LibraryId own = actor.library();
        return own != null && actor.may(AnswersAccess.EDIT, own) ? libraries.get(own) : null;
    }
}
