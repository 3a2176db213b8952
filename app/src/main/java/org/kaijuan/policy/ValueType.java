package org.kaijuan.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * How the values of a policy are written down. {@link #parse} takes what people type as well ("2 h", "50 MB", "8:00");
 * {@link #print} gives the one canonical text that is stored.
 */
sealed interface ValueType<T extends Comparable<? super T>> {

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException when the text is no such value or is out of bounds
     */
    T parse(String text);

    default String print(T value) {
        return value.toString();
    }

    /** The value in words for people. */
    Text describe(T value);

    /** The name of the type in message keys and form fields. */
    String name();

    record Whole(@Nullable Integer least, @Nullable Integer most) implements ValueType<Integer> {

        @Override
        public Integer parse(String text) {
            int value = Integer.parseInt(text.strip());
            require((least == null || value >= least) && (most == null || value <= most), text);
            return value;
        }

        @Override
        public Text describe(Integer value) {
            return Text.of("policy.value.integer", value);
        }

        @Override
        public String name() {
            return "integer";
        }
    }

    record Decimal() implements ValueType<BigDecimal> {

        private static final int LONGEST = 20;

        @Override
        public BigDecimal parse(String text) {
            require(text.strip().length() <= LONGEST, text);
            BigDecimal value = new BigDecimal(text.strip());
            require(Math.abs(value.scale()) <= LONGEST && print(value).length() <= LONGEST, text);
            return value;
        }

        @Override
        public String print(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public Text describe(BigDecimal value) {
            return Text.of("policy.value.decimal", value.toPlainString());
        }

        @Override
        public String name() {
            return "decimal";
        }
    }

    record YesNo() implements ValueType<Boolean> {

        @Override
        public Boolean parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        @Override
        public Text describe(Boolean value) {
            return Text.of(value ? "policy.value.yes" : "policy.value.no");
        }

        @Override
        public String name() {
            return "bool";
        }
    }

    record Words(int longest) implements ValueType<String> {

        @Override
        public String parse(String text) {
            require(!text.isBlank() && text.strip().length() <= longest, text);
            return text.strip();
        }

        @Override
        public Text describe(String value) {
            return Text.of("policy.value.text", value);
        }

        @Override
        public String name() {
            return "text";
        }
    }

    record Choice(String key, List<String> options) implements ValueType<String> {

        @Override
        public String parse(String text) {
            require(options.contains(text.strip()), text);
            return text.strip();
        }

        @Override
        public Text describe(String value) {
            return Text.of("policy." + key + "." + value);
        }

        @Override
        public String name() {
            return "choice";
        }
    }

    /** Whole minutes, at least one, written like {@code 2h} or {@code 14d}; days are 24 hours long. */
    record Span() implements ValueType<Duration> {

        private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*([dhm])");

        @Override
        public Duration parse(String text) {
            Duration value = duration(text.strip().toLowerCase(Locale.ROOT));
            require(value.isPositive() && value.toSeconds() % 60 == 0 && value.getNano() == 0, text);
            return value;
        }

        @Override
        public String print(Duration value) {
            if (isWeeks(value)) {
                return value.toDays() + "d";
            }
            return value.toMinutes() % 60 == 0 ? value.toHours() + "h" : value.toMinutes() + "m";
        }

        /** Whole days, and so many that nobody takes them for working hours. */
        private static boolean isWeeks(Duration value) {
            return value.toDays() >= 7 && value.equals(Duration.ofDays(value.toDays()));
        }

        private static Duration duration(String text) {
            Matcher matcher = SHORT.matcher(text);
            if (!matcher.matches()) {
                return iso(text);
            }
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "d" -> Duration.ofDays(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofMinutes(amount);
            };
        }

        private static Duration iso(String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        @Override
        public Text describe(Duration value) {
            long minutes = value.toMinutes();
            if (isWeeks(value)) {
                return Text.of("policy.value.days", value.toDays());
            }
            return minutes % 60 == 0
                    ? Text.of("policy.value.hours", value.toHours())
                    : Text.of("policy.value.minutes", minutes);
        }

        @Override
        public String name() {
            return "duration";
        }
    }

    record TimeOfDay() implements ValueType<LocalTime> {

        private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[:\uFF1A]([0-5]\\d)");

        @Override
        public LocalTime parse(String text) {
            Matcher matcher = CLOCK.matcher(text.strip());
            require(matcher.matches(), text);
            return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }

        @Override
        public Text describe(LocalTime value) {
            return Text.of("policy.value.time", value.toString());
        }

        @Override
        public String name() {
            return "time";
        }
    }

    /** A size in bytes; KB, MB and GB are powers of 1024, as people mean them when they send files. */
    record Size() implements ValueType<Long> {

        private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,9})\\s*(b|kb|mb|gb|)");

        @Override
        public Long parse(String text) {
            Matcher matcher = WITH_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT));
            require(matcher.matches(), text);
            return Long.parseLong(matcher.group(1)) * factor(matcher.group(2));
        }

        @Override
        public String print(Long value) {
            if (value == 0) {
                return "0";
            }
            for (String unit : List.of("gb", "mb", "kb")) {
                if (value % factor(unit) == 0) {
                    return value / factor(unit) + " " + unit.toUpperCase(Locale.ROOT);
                }
            }
            return value.toString();
        }

        private static long factor(String unit) {
            return switch (unit) {
                case "kb" -> 1L << 10;
                case "mb" -> 1L << 20;
                case "gb" -> 1L << 30;
                default -> 1;
            };
        }

        @Override
        public Text describe(Long value) {
            return Text.of("policy.value.bytes", print(value));
        }

        @Override
        public String name() {
            return "bytes";
        }
    }

    private static void require(boolean holds, String text) {
        if (!holds) {
            throw new IllegalArgumentException(text);
        }
    }
}
