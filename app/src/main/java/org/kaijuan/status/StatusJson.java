package org.kaijuan.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Text;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.TimeRange;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** The same for programs: signs in a lobby, a university's app, a search engine. Words are there in both languages. */
@Component
class StatusJson {

    record Service(
            String key,
            Map<String, String> name,
            boolean online,
            boolean open,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String order,
            @Nullable String reason,
            List<String> hours) {}

    record Note(
            String text,
            @Nullable String english,
            LocalDate from,
            @Nullable LocalDate to,
            String order) {}

    record Line(String key, Map<String, String> label, Map<String, String> value) {}

    record Library(
            String code,
            String name,
            LocalDate date,
            Instant asOf,
            boolean old,
            String building,
            String online,
            Map<String, String> headline,
            List<Service> services,
            List<Note> notes,
            List<Line> lines) {}

    record Tile(String code, String name, String kind, String city, String building, String online) {}

    record Province(LocalDate date, Instant asOf, boolean old, Map<String, Long> counts, List<Tile> libraries) {}

    private final Words words;

    StatusJson(Words words) {
        this.words = words;
    }

    Object of(PrintedPage page) {
        return switch (page) {
            case PrintedPage.OfLibrary(LibraryStatus status, boolean old) -> library(status, old);
            case PrintedPage.OfProvince(ProvinceStatus status, boolean old) -> province(status, old);
        };
    }

    private Library library(LibraryStatus status, boolean old) {
        LibraryView library = status.library();
        return new Library(
                library.id().code(),
                library.name(),
                status.day(),
                status.asOf(),
                old,
                status.building().code(),
                status.online().code(),
                spoken(Text.of(
                        "status.headline",
                        Text.of("status.building." + status.building().code()),
                        Text.of("status.online." + status.online().code()))),
                status.services().stream().map(this::service).toList(),
                status.notes().stream()
                        .map(note -> new Note(note.text(), note.english(), note.from(), note.to(), note.order()))
                        .toList(),
                status.lines().stream()
                        .map(line -> new Line(line.key(), spoken(line.label()), spoken(line.value())))
                        .toList());
    }

    private Service service(ServiceStatus status) {
        ServiceDefinition service = status.service();
        return new Service(
                service.key(),
                spoken(Text.of("service." + service.key())),
                service.online(),
                status.open(),
                status.since(),
                status.until(),
                status.order(),
                status.reason(),
                status.hours().stream().map(TimeRange::toString).toList());
    }

    private Province province(ProvinceStatus status, boolean old) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Building building : Building.values()) {
            counts.put(building.code(), status.count(building));
        }
        counts.put("online", status.online());
        List<Tile> tiles = status.libraries().stream()
                .map(each -> new Tile(
                        each.library().id().code(),
                        each.library().name(),
                        each.library().kind().register(),
                        each.library().city(),
                        each.building().code(),
                        each.online().code()))
                .toList();
        return new Province(status.day(), status.asOf(), old, counts, tiles);
    }

    private Map<String, String> spoken(Text text) {
        Map<String, String> both = new LinkedHashMap<>();
        for (Locale language : Words.LANGUAGES) {
            both.put(language.toLanguageTag(), words.of(language, text));
        }
        return both;
    }
}
