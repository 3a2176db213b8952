package org.kaijuan.reopening.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Text;
import org.kaijuan.reopening.BoardLine;
import org.kaijuan.reopening.ChecklistRow;
import org.kaijuan.reopening.LeadTime;
import org.kaijuan.reopening.Stage;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * Where all libraries stand.
 *
 * @param all those that the actor may look at
 * @param shown those of them under the filter, sorted
 * @param sort by which
 */
public record BoardPage(List<BoardLine> all, List<BoardLine> shown, String sort, List<LeadTime> leadTimes) {

    private static final List<String> SORTS = List.of("register", "stage", "planned", "days");

    /** Under a filter; what it does not know it does not filter by. */
    static BoardPage of(List<BoardLine> all, List<LeadTime> leadTimes, String stage, String city, String sort) {
        return new BoardPage(
                all,
                all.stream()
                        .filter(line -> stages().noneMatch(each -> each.name().equals(stage))
                                || line.stage().name().equals(stage))
                        .filter(line -> city.isEmpty() || line.library().city().equals(city))
                        .sorted(order(sort))
                        .toList(),
                SORTS.contains(sort) ? sort : SORTS.getFirst(),
                leadTimes);
    }

    private static Stream<Stage> stages() {
        return Arrays.stream(Stage.values());
    }

    private static Comparator<BoardLine> order(String sort) {
        return switch (sort) {
            case "stage" -> Comparator.comparing(BoardLine::stage);
            case "planned" -> Comparator.comparing(BoardPage::planned);
            case "days" -> Comparator.comparingLong(BoardLine::days).reversed();
            default -> Comparator.comparingInt(line -> line.library().ordinal());
        };
    }

    private static LocalDate planned(BoardLine line) {
        ChecklistRow list = line.checklist();
        return list == null ? LocalDate.MAX : list.plannedOn();
    }

    public long count(Stage stage) {
        return all.stream().filter(line -> line.stage() == stage).count();
    }

    public List<Option> stageOptions(Ui ui) {
        return stages().map(stage -> new Option(stage.name(), ui.t("reopening.stage." + stage)))
                .toList();
    }

    public List<Option> cityOptions() {
        return all.stream()
                .map(BoardLine::library)
                .map(LibraryView::city)
                .distinct()
                .map(city -> new Option(city, city))
                .toList();
    }

    public List<Option> sortOptions(Ui ui) {
        return SORTS.stream()
                .map(each -> new Option(each, ui.t("reopening.sort." + each)))
                .toList();
    }

    /** Tone of the badge of a stage. */
    public static String tone(Stage stage) {
        return switch (stage) {
            case NO_CHECKLIST -> "danger";
            case BLOCKED -> "wait";
            case GREEN, ORDERED -> "done";
            case NOTHING_THROWN -> "quiet";
        };
    }

    /** The kind of thing that took its time, in words. */
    public static String subject(Ui ui, LeadTime time) {
        String[] parts = time.subject().split(":", 2);
        if (parts.length == 1) {
            return time.subject();
        }
        return switch (parts[0]) {
            case "service", "policy" -> ui.t(Text.of(parts[0] + "." + parts[1]));
            case "requests", "term", "notice", "status", "order", "roster", "tasks" ->
                ui.t("reopening.subject." + parts[0]);
            default -> time.subject();
        };
    }
}
