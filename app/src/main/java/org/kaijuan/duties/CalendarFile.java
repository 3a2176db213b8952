package org.kaijuan.duties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Duties as iCalendar (RFC 5545), for the calendar of a phone.
 *
 * <p>Lines end in CR LF and are folded at 75 bytes without tearing a character (§3.1); texts are escaped (§3.3.11). Zones are
 * those without summer time at present, such as Asia/Shanghai, so that one standard offset describes each (§3.6.5).
 */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;

    private CalendarFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * An event.
     *
     * @param uid the same for ever, wherever the file is fetched
     * @param sequence grows with every change
     */
    record Event(String uid, int sequence, Instant starts, Instant ends, String summary, String place, String note) {}

    static String of(String name, ZoneId zone, Instant made, List<Event> events) {
        CalendarFile file = new CalendarFile(zone);
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Kaijuan//Duties//ZH");
        file.line("CALSCALE:GREGORIAN");
        file.line("X-WR-CALNAME:" + escape(name));
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        file.zone(made);
        events.forEach(event -> file.event(event, made));
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void zone(Instant now) {
        String offset = zone.getRules().getOffset(now).getId().replace(":", "");
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:" + offset);
        line("TZOFFSETTO:" + offset);
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Event event, Instant made) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("SEQUENCE:" + event.sequence());
        line("DTSTAMP:" + UTC.format(made));
        line("DTSTART;TZID=" + zone.getId() + ":" + LOCAL.format(event.starts().atZone(zone)));
        line("DTEND;TZID=" + zone.getId() + ":" + LOCAL.format(event.ends().atZone(zone)));
        line("SUMMARY:" + escape(event.summary()));
        line("LOCATION:" + escape(event.place()));
        line("DESCRIPTION:" + escape(event.note()));
        line("TRANSP:OPAQUE");
        line("END:VEVENT");
    }

    /** Backslash, semicolon, comma and line break, as texts must have them. */
    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** One line of content, folded. */
    private void line(String content) {
        int used = 0;
        for (int character : content.codePoints().toArray()) {
            String piece = Character.toString(character);
            int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LONGEST_LINE) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(piece);
            used += bytes;
        }
        text.append("\r\n");
    }
}
