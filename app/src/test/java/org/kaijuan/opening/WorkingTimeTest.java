package org.kaijuan.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Working time against the plainest way to say it: walk on minute by minute and count those that are staffed. */
class WorkingTimeTest {

    private static final String SERVICE = "document-delivery";
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Asia/Urumqi", "UTC", "Asia/Kathmandu");
    private static final LocalDate START = LocalDate.of(2020, 1, 10);
    private static final int DAYS = 40;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void agreesWithCountingMinutes() {
        System.out.println("WorkingTimeTest seed " + seed);
        for (int round = 0; round < 150; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LibraryOpening opening = randomOpening(zone);
            for (int question = 0; question < 3; question++) {
                Instant from = START.plusDays(random.nextInt(DAYS))
                        .atTime(random.nextInt(24), random.nextInt(60))
                        .atZone(zone)
                        .toInstant();
                int minutes = random.nextInt(4000);
                assertThat(opening.plusWorkingTime(SERVICE, from, Duration.ofMinutes(minutes)))
                        .as("seed %d, round %d, %s + %d minutes in %s", seed, round, from, minutes, zone)
                        .isEqualTo(counted(opening, zone, from, minutes));
            }
        }
    }

    private static Instant counted(LibraryOpening opening, ZoneId zone, Instant from, int minutes) {
        Instant end = LocalDate.ofInstant(from, zone)
                .plusDays(LibraryOpening.HORIZON_DAYS)
                .atStartOfDay(zone)
                .toInstant();
        int counted = 0;
        Instant minute = from;
        while (minute.isBefore(end)) {
            if (opening.isStaffed(SERVICE, minute)) {
                counted++;
                if (counted > minutes) {
                    return minute;
                }
                if (counted == minutes && !opening.isStaffed(SERVICE, minute.plus(1, ChronoUnit.MINUTES))) {
                    return minute.plus(1, ChronoUnit.MINUTES);
                }
            }
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return end;
    }

    private LibraryOpening randomOpening(ZoneId zone) {
        Stage stage = new Stage(zone, PublicHolidays.china());
        for (int i = random.nextInt(3); i > 0; i--) {
            stage.week(serviceOrAll(), season(), randomWeek(), random.nextBoolean());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate first = randomDay();
            stage.days(serviceOrAll(), first, first.plusDays(random.nextInt(5)), HoursText.print(randomHours()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate first = randomDay();
            LocalDate last = first.plusDays(random.nextInt(20));
            if (random.nextBoolean()) {
                stage.close(serviceOrAll(), first, last);
            } else {
                stage.open(serviceOrAll(), first, last);
            }
        }
        if (random.nextBoolean()) {
            LocalDate first = randomDay();
            stage.term(first, first.plusDays(random.nextInt(30)));
        }
        return stage.opening();
    }

    private Season season() {
        return Season.values()[random.nextInt(Season.values().length)];
    }

    private String serviceOrAll() {
        return random.nextBoolean() ? SERVICE : null;
    }

    private LocalDate randomDay() {
        return START.plusDays(random.nextInt(DAYS));
    }

    private Map<DayOfWeek, List<TimeRange>> randomWeek() {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.put(weekday, randomHours());
        }
        return week;
    }

    private List<TimeRange> randomHours() {
        List<String> ranges = new ArrayList<>();
        int minute = random.nextInt(600);
        for (int i = random.nextInt(3); i > 0; i--) {
            int end = Math.min(24 * 60, minute + 1 + random.nextInt(420));
            ranges.add(clock(minute) + "-" + clock(end));
            minute = end + random.nextInt(120);
            if (minute >= 24 * 60) {
                break;
            }
        }
        return HoursText.parse(String.join(" ", ranges));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
