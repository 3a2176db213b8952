package org.kaijuan.status;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.identity.Libraries;
import org.kaijuan.web.Prints;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prints the status of a library or of the province in all formats. Reading needs the database, printing does not. */
@Component
class Press {

    /** Takes the place of a code. */
    static final String PROVINCE = "province";

    private final Statuses statuses;
    private final Libraries libraries;
    private final Prints prints;
    private final StatusJson json;
    private final JsonMapper mapper;

    Press(Statuses statuses, Libraries libraries, Prints prints, StatusJson json, JsonMapper mapper) {
        this.statuses = statuses;
        this.libraries = libraries;
        this.prints = prints;
        this.json = json;
        this.mapper = mapper;
    }

    /** All that there is to print: the province first. */
    List<String> subjects() {
        return Stream.concat(
                        Stream.of(PROVINCE),
                        libraries.all().stream().map(library -> library.id().code()))
                .toList();
    }

    /** The present state; nothing for a code that is none. */
    Optional<Edition> print(String subject) {
        if (subject.equals(PROVINCE)) {
            return Optional.of(print(new PrintedPage.OfProvince(statuses.everywhere(), false)));
        }
        return libraries
                .find(subject)
                .map(library -> print(new PrintedPage.OfLibrary(statuses.today(library.id()), false)));
    }

    /** The same once more, with the words that it could not be renewed. */
    Edition grownOld(Edition edition) {
        Edition old = print(edition.page().grownOld());
        return new Edition(old.page(), old.prints(), edition.printedAt());
    }

    private Edition print(PrintedPage page) {
        Map<Format, Print> all = new EnumMap<>(Format.class);
        all.put(Format.CHINESE, Print.of(html(page, Words.CHINESE)));
        all.put(Format.ENGLISH, Print.of(html(page, Locale.ENGLISH)));
        all.put(Format.JSON, Print.of(mapper.writeValueAsBytes(json.of(page))));
        return new Edition(page, all, System.nanoTime());
    }

    private byte[] html(PrintedPage page, Locale language) {
        return switch (page) {
            case PrintedPage.OfLibrary library ->
                prints.print(
                        "status/library",
                        library,
                        "/status/" + library.status().library().id(),
                        language);
            case PrintedPage.OfProvince province ->
                prints.print("status/province", province, "/status/" + PROVINCE, language);
        };
    }
}
