package org.kaijuan.delivery.citation;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A citation in the making. The first value that is found for a field stays; blank ones are ignored. */
final class Draft {

    private static final int LONGEST_VALUE = 1000;

    private final Notation notation;
    private final Map<Field, Reading> fields = new EnumMap<>(Field.class);
    private @Nullable CitedType type;
    private Confidence typeConfidence = Confidence.DOUBTFUL;

    Draft(Notation notation) {
        this.notation = notation;
    }

    void type(@Nullable CitedType found, Confidence confidence) {
        if (found != null && type == null) {
            type = found;
            typeConfidence = confidence;
        }
    }

    @Nullable
    CitedType type() {
        return type;
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    void sure(Field field, Excerpt where) {
        put(field, where.text(), Confidence.SURE, where);
    }

    void doubtful(Field field, Excerpt where) {
        put(field, where.text(), Confidence.DOUBTFUL, where);
    }

    void put(Field field, String value, Confidence confidence, Excerpt where) {
        keep(field, Values.clean(field, value), confidence, where);
    }

    private void keep(Field field, String cleaned, Confidence confidence, Excerpt where) {
        if (cleaned.isEmpty() || has(field)) {
            return;
        }
        boolean tooLong = cleaned.length() > LONGEST_VALUE;
        String kept = tooLong ? Letters.collapse(cleaned.substring(0, LONGEST_VALUE)) : cleaned;
        boolean sure = confidence == Confidence.SURE && !tooLong && Values.isPlausible(field, kept);
        fields.put(field, new Reading(kept, sure ? Confidence.SURE : Confidence.DOUBTFUL, where.start(), where.end()));
    }

    /** Adds one more author behind those that are already there. */
    void addAuthor(String name, Excerpt where) {
        String cleaned = Values.clean(Field.AUTHORS, Authors.inFormat(name));
        if (cleaned.isEmpty()) {
            return;
        }
        Reading before = fields.get(Field.AUTHORS);
        if (before == null) {
            keep(Field.AUTHORS, cleaned, Confidence.SURE, where);
        } else if (before.value().length() + cleaned.length() < LONGEST_VALUE) {
            fields.put(
                    Field.AUTHORS,
                    new Reading(before.value() + "; " + cleaned, before.confidence(), before.start(), where.end()));
        }
    }

    void replace(Field field, String value) {
        Reading before = fields.remove(field);
        if (before != null && !value.isEmpty()) {
            fields.put(field, new Reading(value, before.confidence(), before.start(), before.end()));
        }
    }

    String text(Field field) {
        Reading reading = fields.get(field);
        return reading == null ? "" : reading.value();
    }

    Citation finish() {
        return new Citation(notation, type, typeConfidence, fields);
    }
}
