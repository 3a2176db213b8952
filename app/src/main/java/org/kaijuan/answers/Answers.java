package org.kaijuan.answers;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.search.AnswerIndex;
import org.kaijuan.answers.search.Band;
import org.kaijuan.answers.search.Embedders;
import org.kaijuan.answers.search.FollowUp;
import org.kaijuan.answers.search.Found;
import org.kaijuan.answers.search.InputKind;
import org.kaijuan.answers.search.Match;
import org.kaijuan.answers.search.Question;
import org.kaijuan.answers.search.Suggestions;
import org.kaijuan.answers.search.View;
import org.kaijuan.identity.Libraries;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;

/**
 * Asking the bank. Never fails for what somebody typed, never waits, never makes anything up: it gives an entry, a few to choose
 * from, or nothing, which means a person (PUB-05, PUB-08).
 */
@Service
public class Answers {

    private static final int SUGGESTED = 5;
    private static final int COMPARED = 20;
    private static final int TYPED_AHEAD = 8;
    private static final int LOOKED_AT = 10;

    private final Banks banks;
    private final LiveAnswers live;
    private final Libraries libraries;
    private final CategoryWords categories;
    private final BusinessClock clock;
    private final Thresholds thresholds;
    private final AnswersAccess access;
    private final Jobs jobs;

    Answers(
            Banks banks,
            LiveAnswers live,
            Libraries libraries,
            CategoryWords categories,
            Thresholds thresholds,
            AnswersAccess access,
            Jobs jobs,
            BusinessClock clock) {
        this.banks = banks;
        this.live = live;
        this.libraries = libraries;
        this.categories = categories;
        this.thresholds = thresholds;
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What the bank of a library, which includes the province's, says to a question.
     *
     * @throws NotFoundException if there is no such library
     */
    public Answer ask(Asking asking) {
        long begin = System.nanoTime();
        LocalDate today = today(asking.library());
        Optional<Answer> byNumber = byNumber(asking, today, begin);
        return byNumber.orElseGet(() -> bySearch(asking, today, begin));
    }

    private Answer bySearch(Asking asking, LocalDate today, long begin) {
        Found found = find(asking, today);
        List<AnswerEntry> entries = found.matches().stream()
                .flatMap(match -> entry(asking, match, today).stream())
                .limit(SUGGESTED)
                .toList();
        int shown = entries.isEmpty() ? 0 : shown(found.band(), entries.size());
        return new Answer(
                entries.isEmpty()
                        ? AnswerBand.HANDOFF
                        : AnswerBand.valueOf(found.band().name()),
                entries.subList(0, shown),
                shown == 1 ? entries.subList(1, entries.size()) : List.of(),
                found.sureness(),
                millisSince(begin),
                found.question().isDegraded(),
                found.question().isCut());
    }

    private static int shown(Band band, int count) {
        return switch (band) {
            case ANSWER -> 1;
            case SUGGEST -> count;
            case HANDOFF -> 0;
        };
    }

    private Found find(Asking asking, LocalDate today) {
        List<View> views = banks.views(asking.library(), today);
        Embedders embedders = asking.isHurried() ? Embedders.none() : banks.embedders();
        AnswerIndex index = thresholds.index();
        Question question = Question.of(asking.input(), kind(asking), embedders, views);
        Found found = index.find(views, question, COMPARED);
        if (asking.previous() == null || found.isVeryQuestion() || !FollowUp.isOne(question)) {
            return found;
        }
        return offered(asking.library(), asking.previous(), today)
                .map(before -> new FollowUp(index, embedders)
                        .find(views, question, before.question(), before.id().toString(), COMPARED))
                .orElse(found);
    }

    private static @Nullable InputKind kind(Asking asking) {
        return switch (asking.mode()) {
            case TYPED -> null;
            case VOICE -> InputKind.VOICE;
        };
    }

    private Optional<AnswerEntry> entry(Asking asking, Match match, LocalDate today) {
        return offered(asking.library(), EntryId.of(match.entryId()), today)
                .map(entry -> entry(asking, entry, match.phrasing(), Math.min(1, match.score())));
    }

    private AnswerEntry entry(Asking asking, EntryView entry, String question, double score) {
        EntryContent content = entry.content();
        return new AnswerEntry(
                entry.id(),
                entry.number(),
                question,
                live.of(entry, asking.library(), asking.language()),
                score,
                entry.category(),
                content.source(),
                entry.at(),
                content.until(),
                entry.path());
    }

    /** An entry that was offered before may have expired since. */
    private Optional<EntryView> offered(LibraryId library, EntryId id, LocalDate today) {
        return banks.entry(id).filter(each -> each.isOffered(library, today)).map(PublishedEntry::entry);
    }

    /** A number picks one of the choices, or a category of the menu; other numbers are words like others. */
    private Optional<Answer> byNumber(Asking asking, LocalDate today, long begin) {
        if (InputKind.of(asking.input()) != InputKind.NUMBER) {
            return Optional.empty();
        }
        int number = number(asking.input());
        if (!asking.choices().isEmpty()) {
            return number < 1 || number > asking.choices().size()
                    ? Optional.empty()
                    : offered(asking.library(), asking.choices().get(number - 1), today)
                            .map(entry -> entry(
                                    asking,
                                    entry,
                                    entry.content()
                                            .in(asking.language().toLanguageTag())
                                            .question(),
                                    1))
                            .map(entry -> chosen(AnswerBand.ANSWER, List.of(entry), begin));
        }
        return menu(asking.library(), asking.language()).stream()
                .filter(choice -> choice.number() == number)
                .findFirst()
                .map(choice -> chosen(AnswerBand.SUGGEST, ofCategory(asking, choice.category(), today), begin));
    }

    private List<AnswerEntry> ofCategory(Asking asking, String category, LocalDate today) {
        return banks.offered(asking.library(), today).stream()
                .filter(entry -> entry.category().equals(category))
                .limit(SUGGESTED)
                .map(entry -> entry(
                        asking,
                        entry,
                        entry.content().in(asking.language().toLanguageTag()).question(),
                        1))
                .toList();
    }

    private static Answer chosen(AnswerBand band, List<AnswerEntry> entries, long begin) {
        return new Answer(band, entries, List.of(), 1, millisSince(begin), false, false);
    }

    private static int number(String input) {
        String digits = Normalizer.normalize(input, Normalizer.Form.NFKC).replaceAll("\\D", "");
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    /** The categories that have entries for readers of a library, numbered from 1. */
    public List<MenuChoice> menu(LibraryId library, Locale language) {
        List<EntryView> offered = banks.offered(library, today(library));
        List<String> used = Stream.concat(
                        categories.known().stream(),
                        offered.stream().map(EntryView::category).sorted())
                .distinct()
                .filter(category ->
                        offered.stream().anyMatch(entry -> entry.category().equals(category)))
                .toList();
        return IntStream.range(0, used.size())
                .mapToObj(at -> new MenuChoice(
                        at + 1,
                        used.get(at),
                        categories.name(used.get(at), language),
                        offered.stream()
                                .filter(entry -> entry.category().equals(used.get(at)))
                                .count()))
                .toList();
    }

    /** How the bank comes to what it says, for staff. Asking so is not counted as a reader's question. */
    public Explanation explain(Asking asking) {
        LocalDate today = today(asking.library());
        Found found = find(asking, today);
        return Explanation.of(
                found,
                found.matches().stream()
                        .flatMap(match -> offered(asking.library(), EntryId.of(match.entryId()), today)
                                .map(entry -> Explanation.Line.of(match, entry))
                                .stream())
                        .limit(LOOKED_AT)
                        .toList());
    }

    /** Questions of the bank that go on as somebody has begun to type. */
    public List<String> suggestions(LibraryId library, String begun) {
        return Suggestions.of(banks.views(library, today(library)), begun, TYPED_AHEAD);
    }

    /** Returns when what was committed before is found on this node; others follow within moments. */
    public void awaitSearchable() {
        banks.refresh();
    }

    /** Returns when this node has its models and all of the bank in its index; takes seconds after a start. */
    public void awaitReady() {
        banks.awaitReady();
    }

    /** Begins to fit the thresholds of the direct answer to what people judged. */
    public JobId refit(Actor actor) {
        access.require(actor, AnswersAccess.PUBLISH, null);
        return jobs.start(actor, Refit.KEY, new Refit.Order(), null);
    }

    /** Whether the actor may change the thresholds, which hold for all libraries. */
    public boolean mayRefit(Actor actor) {
        return access.may(actor, AnswersAccess.PUBLISH, null);
    }

    private LocalDate today(LibraryId library) {
        return clock.today(libraries.get(library).zone());
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
