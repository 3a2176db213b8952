package org.kaijuan.replay;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * Who did what in one library from 24 January to 5 March 2020. Written anew, and the same to the letter, from a fixed seed
 * and the library's code; the figures that the report of 5 March gives (SVC-13, SVC-14) are met exactly, all else is invented.
 */
final class Script {

    static final Period CLOSED_WEEKS = new Period(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 2, 29));
    static final Period AFTERWARDS = new Period(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 4));
    static final LocalDate LAST_DAY = LocalDate.of(2020, 3, 5);
    static final int LIBRARIANS = 3;

    private static final long SEED = 20200305L;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double[] TYPE_WEIGHTS = {52, 21, 17, 6, 4};
    private static final Paper.Type[] TYPES = {
        Paper.Type.CHINESE_ARTICLE,
        Paper.Type.FOREIGN_ARTICLE,
        Paper.Type.DISSERTATION,
        Paper.Type.CONFERENCE_PAPER,
        Paper.Type.PATENT
    };

    private final Words words;
    private final Volume volume;
    private final SplittableRandom random;
    private final Rhythm rhythm;
    private int papers;

    private Script(LibraryId library, Words words) {
        this.words = words;
        this.volume = Volume.of(library);
        this.random = new SplittableRandom(SEED + library.code().hashCode());
        this.rhythm = new Rhythm(random);
    }

    /** All stories of a library in the order in which they began. */
    static List<Story> of(LibraryId library, Words words) {
        return new Script(library, words).write();
    }

    static int readers(LibraryId library) {
        return Volume.of(library).readers();
    }

    private List<Story> write() {
        List<Story> stories = new ArrayList<>();
        deliveries(stories, CLOSED_WEEKS, volume.papers());
        deliveries(stories, AFTERWARDS, volume.papers() / 60);
        supplier(stories);
        questions(stories);
        waiting(stories);
        stories.sort(Comparator.comparing(Story::begins));
        return stories;
    }

    private void deliveries(List<Story> stories, Period period, int total) {
        int[] days = Shares.of(total, dayWeights(period));
        int[] types = Shares.of(total, TYPE_WEIGHTS);
        Map<Paper.Type, Integer> left = new EnumMap<>(Paper.Type.class);
        for (int i = 0; i < types.length; i++) {
            left.put(TYPES[i], types[i]);
        }
        int day = 0;
        for (LocalDate date : period.dates().toList()) {
            for (int open = days[day++]; open > 0; ) {
                int asks = askers(open, left);
                open -= asks;
                stories.add(delivery(date, period.from(), draw(left, asks), asks));
            }
        }
    }

    /** Mostly one reader, now and then two or three who want the same paper. */
    private int askers(int open, Map<Paper.Type, Integer> left) {
        int wish = random.nextInt(100) < 3 ? 2 + random.nextInt(2) : 1;
        int most = left.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Math.min(wish, Math.min(open, most));
    }

    private Paper draw(Map<Paper.Type, Integer> left, int asks) {
        List<Map.Entry<Paper.Type, Integer>> fitting =
                left.entrySet().stream().filter(e -> e.getValue() >= asks).toList();
        int ticket =
                random.nextInt(fitting.stream().mapToInt(Map.Entry::getValue).sum());
        for (Map.Entry<Paper.Type, Integer> entry : fitting) {
            ticket -= entry.getValue();
            if (ticket < 0) {
                entry.setValue(entry.getValue() - asks);
                return paper(entry.getKey());
            }
        }
        throw new IllegalStateException("a ticket is always drawn");
    }

    private Story delivery(LocalDate date, LocalDate earliest, Paper paper, int asks) {
        Instant supplied = rhythm.answers(date);
        Instant floor = earliest.atStartOfDay(ZONE).toInstant();
        List<Story.Ask> asked = new ArrayList<>();
        int first = reader();
        for (int i = 0; i < asks; i++) {
            Instant at = rhythm.askedBefore(supplied);
            asked.add(new Story.Ask(
                    (first + i) % volume.readers(),
                    at.isBefore(floor) ? supplied.minusSeconds(900 + random.nextInt(2400)) : at));
        }
        asked.sort(Comparator.comparing(Story.Ask::at));
        return new Story.Delivery(paper, asked, librarian(), supplied);
    }

    private void supplier(List<Story> stories) {
        double[] weights = dayWeights(CLOSED_WEEKS);
        int[] articles = Shares.of(volume.supplierArticles(), weights);
        int[] books = Shares.of(volume.supplierBooks(), weights);
        int day = 0;
        for (LocalDate date : CLOSED_WEEKS.dates().toList()) {
            List<Paper> delivered = new ArrayList<>();
            for (int i = 0; i < articles[day]; i++) {
                delivered.add(paper(i % 3 == 0 ? Paper.Type.FOREIGN_ARTICLE : Paper.Type.CHINESE_ARTICLE));
            }
            for (int i = 0; i < books[day]; i++) {
                delivered.add(paper(Paper.Type.E_BOOK));
            }
            if (!delivered.isEmpty()) {
                stories.add(
                        new Story.SupplierDay(date.atTime(22, 0).atZone(ZONE).toInstant(), delivered));
            }
            day++;
        }
    }

    private void questions(List<Story> stories) {
        Period all = new Period(CLOSED_WEEKS.from(), AFTERWARDS.to());
        int[] days = Shares.of(volume.questions(), dayWeights(all));
        int day = 0;
        for (LocalDate date : all.dates().toList()) {
            for (int i = 0; i < days[day]; i++) {
                Instant asked = rhythm.asks(date);
                stories.add(question(asked, rhythm.answeredAfter(asked)));
            }
            day++;
        }
    }

    /** What lies in the queue on the morning of 5 March. */
    private void waiting(List<Story> stories) {
        for (int i = 0; i < volume.waiting(); i++) {
            int ago = random.nextInt(3);
            Instant asked = ago == 0 ? moment(LAST_DAY, 6, 9) : rhythm.asks(LAST_DAY.minusDays(ago));
            if (i % 3 == 0) {
                stories.add(question(asked, null));
            } else {
                stories.add(new Story.Delivery(
                        paper(TYPES[i % TYPES.length]), List.of(new Story.Ask(reader(), asked)), librarian(), null));
            }
        }
    }

    private Story question(Instant asked, @Nullable Instant answered) {
        return new Story.Question(
                reader(),
                asked,
                words.any("questions", random),
                words.any("details", random),
                librarian(),
                answered,
                words.any("answers", random),
                random.nextInt(4) == 0);
    }

    private Paper paper(Paper.Type type) {
        return Paper.of(type, ++papers, words, random);
    }

    private int reader() {
        return random.nextInt(volume.readers());
    }

    private int librarian() {
        return random.nextInt(LIBRARIANS);
    }

    private Instant moment(LocalDate date, int fromHour, int toHour) {
        LocalTime time = LocalTime.of(fromHour, 0).plusSeconds(random.nextInt((toHour - fromHour) * 3600));
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /** Few at New Year (25 January), more from week to week, fewer at weekends. */
    private static double[] dayWeights(Period period) {
        return period.dates()
                .mapToDouble(date -> {
                    boolean weekend =
                            date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
                    double ramp = 0.45
                            + 0.02
                                    * Math.min(
                                            35,
                                            date.toEpochDay()
                                                    - CLOSED_WEEKS.from().toEpochDay());
                    return ramp * (weekend ? 0.7 : 1);
                })
                .toArray();
    }
}
