package org.kaijuan.answers.web;

import java.time.Duration;
import java.util.UUID;
import org.kaijuan.answers.Pictures;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures in answers, for everybody. */
@Controller
class PicturesController {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Pictures pictures;

    PicturesController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/answers/pictures/{file}")
    @Allow(Allow.EVERYBODY)
    ResponseEntity<InputStreamResource> picture(@PathVariable UUID file) {
        FileView picture = pictures.find(file).orElseThrow(() -> new NotFoundException("picture " + file));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .contentLength(picture.bytes())
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(new InputStreamResource(pictures.open(picture)));
    }
}
