package org.kaijuan.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Formatter;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Days as people type them: ISO 8601 with a year of four figures. What lies beyond is a slip or a trick, and neither the database
 * nor counting on with it takes it.
 */
public final class Days implements AnnotationFormatterFactory<DateTimeFormat> {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9998;

    /** @throws DateTimeException if it is none, or in a year that nobody means */
    public static LocalDate parse(String typed) {
        LocalDate day = LocalDate.parse(typed);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a day out of all reach");
        }
        return day;
    }

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(LocalDate.class);
    }

    @Override
    public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> fieldType) {
        return new Iso();
    }

    @Override
    public Parser<?> getParser(DateTimeFormat annotation, Class<?> fieldType) {
        return new Iso();
    }

    private static final class Iso implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String typed, Locale locale) throws ParseException {
            try {
                return Days.parse(typed.strip());
            } catch (DateTimeException notADay) {
                throw new ParseException(typed, 0);
            }
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
