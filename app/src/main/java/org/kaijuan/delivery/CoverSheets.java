package org.kaijuan.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaijuan.delivery.cover.CoverSheet;
import org.kaijuan.delivery.cover.CoverTail;
import org.kaijuan.desk.KindDesk;
import org.kaijuan.desk.RequestView;
import org.kaijuan.files.FileView;
import org.kaijuan.files.LinkSupplement;
import org.kaijuan.files.LinkTerms;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/**
 * What says whose copy a delivered paper is: a cover sheet in front of a PDF, the same facts on the download page of anything
 * else. Of the reader it names no more than the end of the card number.
 */
@Component
class CoverSheets implements LinkSupplement {

    private static final String PDF = "application/pdf";
    private static final int SHOWN_OF_CARD = 4;

    private final CoverTail tails = new CoverTail();
    private final Wants wants;
    private final SupplyRows supplies;
    private final KindDesk desk;
    private final People people;
    private final Libraries libraries;
    private final Policies policies;
    private final Words words;
    private final BusinessClock clock;

    CoverSheets(
            Wants wants,
            SupplyRows supplies,
            KindDesk desk,
            People people,
            Libraries libraries,
            Policies policies,
            Words words,
            BusinessClock clock) {
        this.wants = wants;
        this.supplies = supplies;
        this.desk = desk;
        this.people = people;
        this.libraries = libraries;
        this.policies = policies;
        this.words = words;
        this.clock = clock;
    }

    /** What the link of a reader is for, with the notice of its page. */
    LinkTerms terms(Want want, FileView paper) {
        String declaration = declaration(want);
        String notice = isCovered(want) && !paper.mediaType().equals(PDF)
                ? facts(want, List.of(language(want))).stream()
                                .map(fact ->
                                        words.of(language(want), "delivery.cover.line", fact.label(), fact.value()))
                                .collect(Collectors.joining("\n"))
                        + "\n\n" + declaration
                : declaration;
        return new LinkTerms(want.reader(), DocumentDelivery.context(want.request()), notice);
    }

    @Override
    public Optional<byte[]> supplement(LinkTerms terms, FileView file, Path content) {
        return DocumentDelivery.request(terms.context())
                .filter(request -> file.mediaType().equals(PDF))
                .flatMap(wants::find)
                .filter(this::isCovered)
                .flatMap(want -> tails.of(content, sheet(want)));
    }

    private CoverSheet sheet(Want want) {
        return new CoverSheet(
                libraries.get(want.library()).name(),
                inBoth("delivery.cover.title"),
                facts(want, Words.LANGUAGES),
                declaration(want));
    }

    private List<CoverSheet.Fact> facts(Want want, List<Locale> languages) {
        WorkView work = supplies.get(want.supply()).work();
        LibraryView library = libraries.get(want.library());
        List<CoverSheet.Fact> facts = new ArrayList<>();
        fact(facts, languages, "document", work.name());
        fact(facts, languages, "authors", work.authors());
        fact(facts, languages, "appeared", work.appeared());
        fact(facts, languages, "request", number(want));
        fact(facts, languages, "card", card(want.reader()));
        fact(facts, languages, "date", clock.today(library.zone()).toString());
        fact(facts, languages, "library", library.name());
        return facts;
    }

    private void fact(List<CoverSheet.Fact> facts, List<Locale> languages, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new CoverSheet.Fact(label(languages, "delivery.cover." + name), value));
        }
    }

    private String inBoth(String key) {
        return label(Words.LANGUAGES, key);
    }

    private String label(List<Locale> languages, String key) {
        return languages.stream().map(language -> words.of(language, key)).collect(Collectors.joining(" "));
    }

    private String number(Want want) {
        return desk.all(List.of(want.request())).stream()
                .map(RequestView::number)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private String card(PersonId reader) {
        String card = people.get(reader).cardNumber();
        return card == null ? "" : masked(card);
    }

    /** The end of a card number, never more than half of it. */
    static String masked(String card) {
        int shown = Math.min(SHOWN_OF_CARD, card.length() / 2);
        return "*".repeat(card.length() - shown) + card.substring(card.length() - shown);
    }

    private Locale language(Want want) {
        return people.get(want.reader()).language().startsWith("en") ? Locale.ENGLISH : Words.CHINESE;
    }

    private boolean isCovered(Want want) {
        return policies.inForce(DeliveryPolicies.COVER_SHEET, want.library()).value();
    }

    private String declaration(Want want) {
        return policies.inForce(DeliveryPolicies.DECLARATION, want.library()).value();
    }
}
