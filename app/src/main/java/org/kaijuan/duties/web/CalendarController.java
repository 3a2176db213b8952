package org.kaijuan.duties.web;

import java.nio.charset.StandardCharsets;
import org.kaijuan.duties.Feeds;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendars that phones fetch; they cannot sign in, the address is the key. */
@Controller
class CalendarController {

    private static final String SUFFIX = ".ics";

    private final Feeds feeds;

    CalendarController(Feeds feeds) {
        this.feeds = feeds;
    }

    static String path(String secret) {
        return "/calendar/" + secret + SUFFIX;
    }

    @GetMapping("/calendar/{file}")
    @Allow(Allow.EVERYBODY)
    ResponseEntity<byte[]> calendar(@PathVariable String file) {
        if (!file.endsWith(SUFFIX)) {
            throw new NotFoundException("calendar");
        }
        String secret = file.substring(0, file.length() - SUFFIX.length());
        String calendar = feeds.calendar(secret).orElseThrow(() -> new NotFoundException("calendar"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
