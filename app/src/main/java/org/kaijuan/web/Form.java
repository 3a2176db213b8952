package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;

/**
 * What somebody typed, and what is wrong with it, so that a page can come back with both. Reading a field checks it; a
 * check that fails is remembered under the field's name and the reader gets a harmless value.
 */
public final class Form {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Text> errors = new LinkedHashMap<>();
    private @Nullable Refusal refusal;

    private Form() {}

    /** The parameters of a request, cleaned of control characters. */
    public static Form of(HttpServletRequest request) {
        Form form = new Form();
        request.getParameterMap()
                .forEach((name, typed) -> form.values.put(
                        name, Arrays.stream(typed).map(Form::clean).toList()));
        return form;
    }

    /** A form nobody has filled in. */
    public static Form empty() {
        return new Form();
    }

    /** A form with something in it already. */
    public static Form with(Map<String, String> prefilled) {
        Form form = new Form();
        prefilled.forEach(form::set);
        return form;
    }

    /** Text without control characters other than line breaks and tabs; PostgreSQL takes no U+0000, people see none. */
    public static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The text without blanks around it; empty if absent. */
    public String text(String name) {
        return value(name).strip();
    }

    /** The text, at most {@code max} characters; null if nothing was typed. */
    public @Nullable String optional(String name, int max) {
        String text = text(name);
        if (tooLong(name, text, max)) {
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The text, which must be there and have at most {@code max} characters. */
    public String required(String name, int max) {
        String text = text(name);
        if (text.isEmpty()) {
            error(name, "form.required");
        }
        return tooLong(name, text, max) ? "" : text;
    }

    /** One of {@code allowed}, or null with an error. */
    public @Nullable String choice(String name, Collection<String> allowed) {
        String chosen = text(name);
        if (allowed.contains(chosen)) {
            return chosen;
        }
        error(name, chosen.isEmpty() ? "form.required" : "form.not-a-choice");
        return null;
    }

    /** The constant whose code was chosen; nothing, with an error, for no code or another. */
    public <E extends Coded> Optional<E> chosen(String name, E[] known) {
        Optional<E> chosen = Coded.find(known, text(name));
        if (chosen.isEmpty()) {
            error(name, text(name).isEmpty() ? "form.required" : "form.not-a-choice");
        }
        return chosen;
    }

    /** A day, or null if none was typed or it is none (which is an error). */
    public @Nullable LocalDate date(String name) {
        try {
            return text(name).isEmpty() ? null : Days.parse(text(name));
        } catch (DateTimeException notADay) {
            error(name, "form.not-a-date");
            return null;
        }
    }

    /** A time of day, or null if none was typed or it is none (which is an error). */
    public @Nullable LocalTime time(String name) {
        try {
            return text(name).isEmpty() ? null : LocalTime.parse(text(name));
        } catch (DateTimeException notATime) {
            error(name, "form.not-a-time");
            return null;
        }
    }

    /** A whole number that must be there and within the bounds; {@code min} if it is not. */
    public int integer(String name, int min, int max) {
        String typed = text(name);
        if (typed.isEmpty()) {
            error(name, "form.required");
            return min;
        }
        try {
            int number = Integer.parseInt(typed);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the same sentence: it names the bounds
        }
        error(name, "form.not-in-range", min, max);
        return min;
    }

    /** A decimal number, or null if none was typed or it is none (which is an error). */
    public @Nullable BigDecimal decimal(String name) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[-+]?\\d{1,15}(\\.\\d{1,9})?")) {
            return new BigDecimal(typed);
        }
        error(name, "form.not-a-number");
        return null;
    }

    /** An id from a hidden field or a select, or null if there is none (an error only if it is malformed). */
    public @Nullable UUID uuid(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException notAnId) {
            error(name, "form.not-a-choice");
            return null;
        }
    }

    /** All ids sent under one name, e.g. the ticked rows of a list; what is none is passed over, as a row that is gone. */
    public List<UUID> uuids(String name) {
        List<UUID> ids = new ArrayList<>();
        for (String typed : all(name)) {
            try {
                ids.add(UUID.fromString(typed.strip()));
            } catch (IllegalArgumentException notAnId) {
                // a page of ours sends none
            }
        }
        return ids;
    }

    /** Whether a box is ticked. */
    public boolean checked(String name) {
        return values.containsKey(name);
    }

    /** Everything sent under one name, e.g. the ticked rows of a list. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** What was typed, as it was typed; empty if absent. For templates. */
    public String value(String name) {
        List<String> typed = values.getOrDefault(name, List.of());
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** Whether {@code option} is what was chosen under {@code name}. For templates. */
    public boolean has(String name, String option) {
        return all(name).contains(option);
    }

    public Form set(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    /** The same for a field of which several may be chosen. */
    public Form set(String name, List<String> chosen) {
        values.put(name, List.copyOf(chosen));
        return this;
    }

    /** Notes what is wrong with a field; the first complaint stays. */
    public Form error(String name, String key, Object... arguments) {
        errors.putIfAbsent(name, Text.of(key, arguments));
        return this;
    }

    /** The same with a sentence that somebody else has found. */
    public Form error(String name, Text message) {
        errors.putIfAbsent(name, message);
        return this;
    }

    /** Notes what is wrong with the whole of it: the answer of a facade. */
    public Form refuse(Refusal why) {
        refusal = why;
        return this;
    }

    public boolean hasErrors() {
        return !errors.isEmpty() || refusal != null;
    }

    public @Nullable Text errorOf(String name) {
        return errors.get(name);
    }

    /** Field name → what is wrong, in the order of reading. */
    public Map<String, Text> errors() {
        return errors;
    }

    public @Nullable Refusal refusal() {
        return refusal;
    }

    /** All values by name (the first of each), e.g. for a request of the desk. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        values.keySet().forEach(name -> map.put(name, text(name)));
        return map;
    }

    private boolean tooLong(String name, String text, int max) {
        boolean tooLong = text.length() > max;
        if (tooLong) {
            error(name, "form.too-long", max, text.length());
        }
        return tooLong;
    }
}
