package org.kaijuan.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The shelf hands out the last edition when no new one can be had, and never lets people wait for a dead database twice. */
class ShelfTest {

    private static final long MINUTE = 60_000_000_000L;

    private final AtomicInteger printed = new AtomicInteger();
    private volatile boolean gone;
    private volatile long age;
    private final CountDownLatch hang = new CountDownLatch(1);
    private volatile boolean hanging;

    private final Shelf shelf = new Shelf(this::print, ShelfTest::old, Executors.newVirtualThreadPerTaskExecutor());

    @Test
    void aSecondLaterAnAskerSeesTheNewState() throws InterruptedException {
        assertThat(text(shelf.take("jxau"))).isEqualTo("edition 1");
        assertThat(text(shelf.take("jxau"))).isEqualTo("edition 1");
        Thread.sleep(1100);
        assertThat(text(shelf.take("jxau"))).isEqualTo("edition 2");
    }

    @Test
    void whatDoesNotExistIsNotKept() {
        assertThat(shelf.take("nobody")).isEmpty();
    }

    @Test
    void whenTheDatabaseIsGoneTheLastEditionStays() throws InterruptedException {
        shelf.take("jxau");
        gone = true;
        Thread.sleep(1100);

        assertThat(text(shelf.take("jxau"))).isEqualTo("edition 1");
    }

    @Test
    void aSilentDatabaseKeepsNobodyWaitingTwice() throws InterruptedException {
        shelf.take("jxau");
        hanging = true;
        Thread.sleep(1100);
        shelf.take("jxau");

        long begin = System.nanoTime();
        assertThat(text(shelf.take("jxau"))).isEqualTo("edition 1");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(200);
        hang.countDown();
    }

    @Test
    void anOldEditionSaysSo() throws InterruptedException {
        age = 2 * MINUTE;
        shelf.take("jxau");
        gone = true;
        Thread.sleep(10);

        assertThat(text(shelf.take("jxau"))).isEqualTo("old");
    }

    @Test
    void whenTheDatabaseIsBackSoIsThePresent() throws InterruptedException {
        shelf.take("jxau");
        gone = true;
        Thread.sleep(1100);
        shelf.take("jxau");
        gone = false;
        Thread.sleep(1100);
        shelf.take("jxau");
        Thread.sleep(100);

        assertThat(text(shelf.take("jxau"))).isEqualTo("edition 2");
    }

    private Optional<Edition> print(String subject) {
        if (hanging) {
            try {
                hang.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (gone) {
            throw new IllegalStateException("no database");
        }
        return subject.equals("nobody")
                ? Optional.empty()
                : Optional.of(edition("edition " + printed.incrementAndGet(), System.nanoTime() - age));
    }

    private static Edition old(Edition edition) {
        return edition("old", edition.printedAt());
    }

    private static Edition edition(String text, long printedAt) {
        Map<Format, Print> prints = new EnumMap<>(Format.class);
        prints.put(Format.CHINESE, Print.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ProvinceStatus nothing = new ProvinceStatus(LocalDate.of(2020, 3, 5), Instant.EPOCH, List.of());
        return new Edition(new PrintedPage.OfProvince(nothing, false), prints, printedAt);
    }

    private static String text(Optional<Edition> edition) {
        return new String(edition.orElseThrow().in(Format.CHINESE).plain(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
