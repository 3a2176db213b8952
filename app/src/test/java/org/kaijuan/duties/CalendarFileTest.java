package org.kaijuan.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our calendars, read back by a parser of others. */
@Tag("HLT-17")
class CalendarFileTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2020-02-10T01:00:00Z");

    @BeforeAll
    static void stayOffTheNet() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    @Test
    void aParserOfOthersFindsNothingWrongAndEverythingThatWasMeant() throws Exception {
        String post = "门卫值守；夜班, 东门; \\ 请带钥匙\n并登记每一位进馆人员的去向与体温，有异常请立即报告值班馆长与学校防控办公室";
        CalendarFile.Event night = new CalendarFile.Event(
                "1@kaijuan",
                3,
                Instant.parse("2020-02-14T10:00:00Z"),
                Instant.parse("2020-02-15T00:00:00Z"),
                post,
                "江西农业大学图书馆",
                "");

        String file = CalendarFile.of("值班", CHINA, NOW, List.of(night));
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));

        ValidationResult result = calendar.validate();
        assertThat(result.getEntries()).isEmpty();
        VEvent event = calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(post);
        assertThat(event.getLocation().getValue()).isEqualTo("江西农业大学图书馆");
        assertThat(ZonedDateTime.from(event.getDateTimeStart().getDate()).toInstant())
                .isEqualTo(night.starts());
        assertThat(ZonedDateTime.from(event.getDateTimeEnd().getDate()).toInstant())
                .isEqualTo(night.ends());
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsTorn() {
        String file = CalendarFile.of(
                "表",
                CHINA,
                NOW,
                List.of(new CalendarFile.Event(
                        "2@kaijuan", 0, NOW, NOW.plusSeconds(60), "𠮷值".repeat(40), "", "a".repeat(200))));

        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("𠮷值".repeat(40)).doesNotContain("\uFFFD");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n");
    }
}
