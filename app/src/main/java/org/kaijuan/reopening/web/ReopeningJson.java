package org.kaijuan.reopening.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;
import org.kaijuan.reopening.BoardLine;
import org.kaijuan.reopening.ChecklistRow;
import org.kaijuan.reopening.ChecklistView;
import org.kaijuan.reopening.Condition;
import org.kaijuan.reopening.Consent;
import org.kaijuan.reopening.ItemView;

/** Checklists as the API gives them. */
final class ReopeningJson {

    private ReopeningJson() {}

    /** @param order drafted from it; null before */
    record Row(
            String id,
            String library,
            String mode,
            LocalDate plannedOn,
            String state,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String order) {

        static Row of(ChecklistRow row) {
            return new Row(
                    row.id().toString(),
                    row.library().code(),
                    row.mode(),
                    row.plannedOn(),
                    code(row.state()),
                    row.order() == null ? null : row.order().toString());
        }
    }

    /**
     * @param green whether the library may open
     * @param missing how much is still in the way
     */
    record Whole(
            Row checklist, boolean green, long missing, List<Item> items, List<Rule> conditions, List<Given> consents) {

        static Whole of(ChecklistView view, Function<Text, String> words) {
            return new Whole(
                    Row.of(view.row()),
                    view.isGreen(),
                    view.missing(),
                    view.items().stream().map(item -> Item.of(item, words)).toList(),
                    view.conditions().stream().map(each -> Rule.of(each, words)).toList(),
                    view.consents().stream().map(Given::of).toList());
        }
    }

    /**
     * @param text what it is about, in words
     * @param order of the switch that it puts back; null for what people added
     * @param fate {@code back}, {@code stays} or null
     * @param takenDays lead time; null until it is done
     */
    record Item(
            String id,
            String subject,
            String text,
            boolean green,
            @Nullable String order,
            @Nullable String fate,
            String reason,
            @Nullable String owner,
            @Nullable Integer expectedDays,
            @Nullable Long takenDays,
            Instant addedAt,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {

        static Item of(ItemView item, Function<Text, String> words) {
            return new Item(
                    item.id().toString(),
                    item.subject(),
                    item.thrown() != null
                            ? words.apply(item.thrown().what())
                            : item.words().isEmpty() ? item.subject() : item.words(),
                    item.isGreen(),
                    item.thrown() == null ? null : item.thrown().order().toString(),
                    item.fate() == null ? null : code(item.fate()),
                    item.reason(),
                    item.ownerId() == null ? null : item.ownerId().toString(),
                    item.expectedDays(),
                    item.takenDays(),
                    item.addedAt(),
                    item.doneAt(),
                    item.doneBy());
        }
    }

    record Rule(String key, String rule, String finding, boolean met) {

        static Rule of(Condition condition, Function<Text, String> words) {
            return new Rule(
                    condition.key(), words.apply(condition.rule()), words.apply(condition.finding()), condition.met());
        }
    }

    record Given(String kind, String givenBy, String words, Instant givenAt) {

        static Given of(Consent consent) {
            return new Given(code(consent.kind()), consent.givenBy(), consent.words(), consent.givenAt());
        }
    }

    /** A line of the board of all libraries. */
    record Line(
            String library,
            String stage,
            @Nullable String mode,
            long thrown,
            @Nullable LocalDate since,
            long days,
            @Nullable Row checklist,
            long green,
            long items,
            int consents,
            List<String> blockers) {

        static Line of(BoardLine line, Function<Text, String> words) {
            return new Line(
                    line.library().id().code(),
                    code(line.stage()),
                    line.mode() == null ? null : line.mode().key(),
                    line.thrown(),
                    line.since(),
                    line.days(),
                    line.checklist() == null ? null : Row.of(line.checklist()),
                    line.green(),
                    line.items(),
                    line.consents(),
                    line.blockers().stream().map(words).toList());
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
