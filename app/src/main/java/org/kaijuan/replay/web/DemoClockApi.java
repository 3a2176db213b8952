package org.kaijuan.replay.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.replay.DemoClock;
import org.kaijuan.web.Allow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's business clock (contract §2). */
@RestController
@RequestMapping("/api/v1/demo/clock")
class DemoClockApi {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoClock clock;

    DemoClockApi(DemoClock clock) {
        this.clock = clock;
    }

    /** @param now with its offset, e.g. {@code 2020-03-05T09:00:00+08:00} */
    record Moment(OffsetDateTime now) {}

    @GetMapping
    @Allow("replay:clock:write")
    Moment now() {
        return new Moment(clock.now().atZone(ZONE).toOffsetDateTime());
    }

    @PutMapping
    @Allow("replay:clock:write")
    Moment move(Actor actor, @RequestBody Moment moment) {
        clock.move(actor, moment.now().toInstant());
        return now();
    }
}
