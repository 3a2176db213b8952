package org.kaijuan.identity.web;

import org.kaijuan.identity.Libraries;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of libraries for everybody. */
@Controller
class LibrariesController {

    private final Libraries libraries;

    LibrariesController(Libraries libraries) {
        this.libraries = libraries;
    }

    @GetMapping("/libraries")
    @Allow(Allow.EVERYBODY)
    Page list() {
        return Page.of("identity/libraries", new LibrariesPage(libraries.all()));
    }
}
