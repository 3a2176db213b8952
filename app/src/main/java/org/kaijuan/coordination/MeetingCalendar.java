package org.kaijuan.coordination;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A meeting as iCalendar (RFC 5545): UTC times, CRLF, lines of at most 75 octets, so that every calendar takes it without a
 * zone table. A cancelled meeting takes the entry away again, since the sequence grows with its version.
 */
final class MeetingCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 74;

    private MeetingCalendar() {}

    static String of(MeetingView meeting, Instant now) {
        List<String> lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Kaijuan//Coordination//ZH",
                "METHOD:" + (meeting.state() == MeetingState.CANCELLED ? "CANCEL" : "PUBLISH"),
                "BEGIN:VEVENT",
                "UID:" + meeting.id() + "@kaijuan",
                "SEQUENCE:" + meeting.version(),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(meeting.startsAt()),
                "DTEND:" + UTC.format(meeting.endsAt()),
                "SUMMARY:" + escaped(meeting.title()),
                "LOCATION:" + escaped(meeting.place()),
                "DESCRIPTION:" + escaped(meeting.agenda()),
                "STATUS:" + (meeting.state() == MeetingState.CANCELLED ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT",
                "END:VCALENDAR");
        return lines.stream().map(MeetingCalendar::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Counts octets, and never cuts a character in two (§3.1). */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(one);
            octets += size;
        }
        return folded.toString();
    }
}
