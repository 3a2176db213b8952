package org.kaijuan.identity.web;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of libraries (PRV-09), in its order; public. */
@RestController
class LibrariesApi {

    private final Libraries libraries;

    LibrariesApi(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * A library of the register.
     *
     * @param name with 图书馆
     * @param kind 本科 or 高职高专
     */
    record LibraryAnswer(String code, String name, String school, String kind, String city) {

        static LibraryAnswer of(LibraryView library) {
            return new LibraryAnswer(
                    library.id().code(),
                    library.name(),
                    library.school(),
                    library.kind().register(),
                    library.city());
        }
    }

    @GetMapping("/api/v1/libraries")
    @Allow(Allow.EVERYBODY)
    Listing<LibraryAnswer> list() {
        return Listing.whole(libraries.all()).map(LibraryAnswer::of);
    }

    @GetMapping("/api/v1/libraries/{code}")
    @Allow(Allow.EVERYBODY)
    LibraryAnswer get(@PathVariable String code) {
        return libraries.find(code).map(LibraryAnswer::of).orElseThrow(() -> new NotFoundException("library " + code));
    }
}
