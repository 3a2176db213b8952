package org.kaijuan.continuity.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.continuity.Effects.Tone;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.kernel.Text;

/**
 * One line of the picture of a preview: in how many of all libraries a thing opens, closes, changes or stays.
 *
 * @param parts from left to right
 */
public record Bar(Text what, List<Part> parts, long total) {

    /** @param tone of the style sheet; besides it the number is written, so that nobody depends on colour */
    public record Part(Tone kind, boolean changes, long count) {

        public String tone() {
            return switch (kind) {
                case OPENS -> "done";
                case CLOSES -> "danger";
                case WARNING -> "wait";
                case PLAIN -> changes ? "info" : "quiet";
            };
        }

        public String key() {
            return "continuity.picture."
                    + (kind == Tone.PLAIN && !changes ? "same" : kind.name().toLowerCase(Locale.ROOT));
        }
    }

    public Bar {
        parts = List.copyOf(parts);
    }

    /** The share of a part as the width of a drawing 100 wide. */
    public String width(Part part) {
        return String.format(Locale.ROOT, "%.2f", 100.0 * part.count() / Math.max(1, total));
    }

    /** Where a part begins. */
    public String left(Part part) {
        long before = parts.subList(0, parts.indexOf(part)).stream()
                .mapToLong(Part::count)
                .sum();
        return String.format(Locale.ROOT, "%.2f", 100.0 * before / Math.max(1, total));
    }

    /** The lines of a preview: one for each thing of which an effect says in how many libraries it changes or stays. */
    static List<Bar> of(OrderPreview preview) {
        Map<Text, List<Part>> byThing = new LinkedHashMap<>();
        for (Effect effect : preview.effects()) {
            if (!effect.what().arguments().isEmpty()
                    && effect.what().arguments().getFirst() instanceof Text thing
                    && effect.count() <= preview.libraries()) {
                byThing.computeIfAbsent(thing, any -> new ArrayList<>()).add(part(effect));
            }
        }
        return byThing.entrySet().stream()
                .map(each -> new Bar(each.getKey(), each.getValue(), preview.libraries()))
                .toList();
    }

    private static Part part(Effects.Effect effect) {
        boolean stays =
                effect.what().key().contains("stays") || effect.what().key().endsWith("-same");
        return new Part(effect.tone(), !stays, effect.count());
    }
}
