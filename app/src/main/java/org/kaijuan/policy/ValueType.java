package org.kaijuan.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
            require(Math.abs(value.scale()) <= LONGEST, text);
            return value;
        }

        @Override
        public String print(BigDecimal value) {
            return value.toPlainString();
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
        public String name() {
            return "text";
        }
    }

    record Choice(List<String> options) implements ValueType<String> {

        @Override
        public String parse(String text) {
            require(options.contains(text.strip()), text);
            return text.strip();
        }

        @Override
        public String name() {
            return "choice";
        }
    }

    /** A length of time from one minute on; days are 24 hours long. */
    record Span() implements ValueType<Duration> {

        private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*([dhm])");

        @Override
        public Duration parse(String text) {
            Duration value = duration(text.strip().toLowerCase(Locale.ROOT));
            require(value.isPositive(), text);
            return value;
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
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException(text, e);
            }
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
        public String name() {
            return "time";
        }
    }

    /** A size in bytes; KB, MB and GB are powers of 1024, as people mean them when they send files. */
    record Size() implements ValueType<Long> {

        private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,12})\\s*(b|kb|mb|gb|)");

        @Override
        public Long parse(String text) {
            Matcher matcher = WITH_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT));
            require(matcher.matches(), text);
            return Math.multiplyExact(Long.parseLong(matcher.group(1)), factor(matcher.group(2)));
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
