package org.kaijuan.opening.web;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For everybody: which services are open, in which library, at which hours. */
@Controller
class DoorSignController {

    private static final int WEEK = 7;

    private final OpeningHours hours;
    private final Libraries libraries;
    private final OpeningPages pages;

    DoorSignController(OpeningHours hours, Libraries libraries, OpeningPages pages) {
        this.hours = hours;
        this.libraries = libraries;
        this.pages = pages;
    }

    /** All libraries today. */
    @GetMapping("/hours")
    @Allow(Allow.EVERYBODY)
    Page all() {
        return Page.of("opening/door-signs", pages.board(libraries.all()));
    }

    /** One library this week. */
    @GetMapping("/libraries/{code}/hours")
    @Allow(Allow.EVERYBODY)
    Page one(@PathVariable String code) {
        LibraryView library = pages.library(code);
        return Page.of("opening/door-sign", DoorSignPage.of(hours.schedule(library.id(), pages.today(library), WEEK)));
    }
}
