package org.kaijuan.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** At which hours the people of the demo are at it: readers by day and in the evening, a few at night; librarians by day. */
final class Rhythm {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How likely a reader asks in each hour from midnight on: two peaks by day, a third after supper. */
    private static final double[] ASKS = {
        2, 1, 0.4, 0.2, 0.2, 0.4, 1, 3, 8, 12, 12, 8, 5, 6, 10, 11, 10, 7, 4, 6, 9, 8, 5, 3
    };

    /** Librarians at home: mornings, afternoons, and an hour in the evening. */
    private static final double[] ANSWERS = {
        0, 0, 0, 0, 0, 0, 0, 0, 3, 12, 14, 10, 2, 3, 13, 14, 12, 6, 1, 3, 4, 1, 0, 0
    };

    private static final int NIGHT_FALLS = 21;
    private static final int DAY_BREAKS = 8;

    private final SplittableRandom random;

    Rhythm(SplittableRandom random) {
        this.random = random;
    }

    /** A moment of that day at which somebody asks. */
    Instant asks(LocalDate day) {
        return at(day, ASKS);
    }

    /** A moment of that day at which somebody answers. */
    Instant answers(LocalDate day) {
        return at(day, ANSWERS);
    }

    /** When something that was answered then had been asked: the same day, or one or two days before. */
    Instant askedBefore(Instant answered) {
        LocalDate day = LocalDate.ofInstant(answered, ZONE);
        int chance = random.nextInt(100);
        if (chance < 55) {
            Instant same = asks(day);
            if (same.isBefore(answered.minus(Duration.ofMinutes(15)))) {
                return same;
            }
        }
        return asks(day.minusDays(chance < 90 ? 1 : 2));
    }

    /** When a question is answered: within three hours by day, what comes at night the next morning before nine. */
    Instant answeredAfter(Instant asked) {
        Instant soon = asked.plusSeconds(120 + random.nextInt(3 * 3600));
        int hour = soon.atZone(ZONE).getHour();
        if (hour >= DAY_BREAKS && hour < NIGHT_FALLS) {
            return soon;
        }
        LocalDate day = LocalDate.ofInstant(soon, ZONE).plusDays(hour >= NIGHT_FALLS ? 1 : 0);
        return moment(day, LocalTime.of(DAY_BREAKS, 0).plusSeconds(random.nextInt(55 * 60)));
    }

    private Instant at(LocalDate day, double[] weights) {
        double ticket = random.nextDouble() * DoubleStream.of(weights).sum();
        int hour = 0;
        while (hour < weights.length - 1 && ticket >= weights[hour]) {
            ticket -= weights[hour++];
        }
        return moment(day, LocalTime.of(hour, 0).plusSeconds(random.nextInt(3600)));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
