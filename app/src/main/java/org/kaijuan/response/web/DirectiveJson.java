package org.kaijuan.response.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.response.Arrival;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveLine;
import org.kaijuan.response.DirectiveView;
import org.kaijuan.response.ReachLine;

/**
 * A directive as integrators see it, at one unit.
 *
 * @param at code of the unit that looks at it
 * @param origin code of the unit that issued it
 * @param deadline last day to acknowledge it, inclusive
 * @param own its arrival at the unit; absent where it was issued
 * @param words what the levels above have added, from the top; with a single directive only
 * @param files that have come down with it; with a single directive only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectiveJson(
        String id,
        String at,
        String origin,
        String issuer,
        String document,
        String title,
        String text,
        @Nullable LocalDate deadline,
        Instant issuedAt,
        @Nullable Received own,
        @Nullable List<Added> words,
        @Nullable List<Attached> files) {

    /** When it came, was read, acknowledged and passed on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            String from,
            Instant arrivedAt,
            @Nullable Instant firstRead,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant passedOnAt) {

        static @Nullable Received of(@Nullable Arrival arrival) {
            return arrival == null
                    ? null
                    : new Received(
                            arrival.from().code(),
                            arrival.arrivedAt(),
                            arrival.firstRead(),
                            arrival.acknowledgedAt(),
                            arrival.passedOnAt());
        }
    }

    /** A level's own words to those below. */
    record Added(String from, Instant at, String text) {}

    /** A file, to be had under {@code /directives/{id}/files/{file}}. */
    record Attached(String id, String name, long bytes) {

        static Attached of(FileView file) {
            return new Attached(file.id().toString(), file.name(), file.bytes());
        }
    }

    /**
     * A unit below and how far it has come.
     *
     * @param standing {@code not-arrived}, {@code unread}, {@code read}, {@code acknowledged} or {@code late}
     * @param heldBy the unit that has it and keeps it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reached(
            String unit,
            String name,
            String kind,
            String standing,
            @Nullable String heldBy,
            @Nullable Received arrival) {

        static Reached of(ReachLine line) {
            UnitView holder = line.heldBy();
            return new Reached(
                    line.unit().id().code(),
                    line.unit().name(),
                    code(line.unit().kind()),
                    code(line.standing()),
                    holder == null ? null : holder.id().code(),
                    Received.of(line.arrival()));
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static DirectiveJson of(DirectiveLine line) {
        return of(line.directive(), line.at(), line.own(), null, null);
    }

    static DirectiveJson of(DirectiveAt seen) {
        List<Added> words = seen.way().stream()
                .filter(step -> !step.arrival().note().isEmpty())
                .map(step -> new Added(
                        step.from().id().code(),
                        step.arrival().arrivedAt(),
                        step.arrival().note()))
                .toList();
        return of(
                seen.directive(),
                seen.at(),
                seen.own(),
                words,
                seen.files().stream().map(Attached::of).toList());
    }

    private static DirectiveJson of(
            DirectiveView directive,
            UnitView at,
            @Nullable Arrival own,
            @Nullable List<Added> words,
            @Nullable List<Attached> files) {
        return new DirectiveJson(
                directive.id().toString(),
                at.id().code(),
                directive.origin().code(),
                directive.issuer(),
                directive.document(),
                directive.title(),
                directive.text(),
                directive.deadline(),
                directive.issuedAt(),
                Received.of(own),
                words,
                files);
    }
}
