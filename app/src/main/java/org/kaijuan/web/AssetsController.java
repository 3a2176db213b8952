package org.kaijuan.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sends the bundles. */
@Controller
class AssetsController {

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{file}")
    @Allow(Allow.EVERYBODY)
    ResponseEntity<byte[]> asset(
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Assets.Asset asset = assets.find(file).orElseThrow(() -> new NotFoundException(file));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (encodings == null || !encodings.contains("gzip")) {
            return answer.body(asset.plain());
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzipped());
    }
}
