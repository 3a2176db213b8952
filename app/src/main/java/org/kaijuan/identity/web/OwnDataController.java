package org.kaijuan.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.identity.OwnDataFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything kept about oneself, from all modules: to read, to print, to take away. */
@Controller
class OwnDataController {

    private final OwnDataFile file;

    OwnDataController(OwnDataFile file) {
        this.file = file;
    }

    @GetMapping("/me/data")
    @Allow(Allow.SIGNED_IN)
    Page read(Actor actor) {
        return Page.of("identity/own-data", new OwnDataPage(file.of(actor)));
    }

    @GetMapping(path = "/me/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Allow.SIGNED_IN)
    ResponseEntity<Map<String, List<Map<String, Object>>>> download(Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kaijuan-my-data.json\"")
                .body(new LinkedHashMap<>(file.export(actor)));
    }
}
