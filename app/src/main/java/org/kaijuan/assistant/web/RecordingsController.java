package org.kaijuan.assistant.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.kaijuan.assistant.speech.Hearing;
import org.kaijuan.assistant.speech.Sound;
import org.kaijuan.assistant.speech.SpeechToText;
import org.kaijuan.assistant.speech.Utterance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.RateLimits;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What readers say, where an engine is installed (PUB-08). What was heard stands in the box of the page, to be read and
 * corrected before it is asked; the recording is not kept.
 */
@Controller
class RecordingsController {

    private static final String RECORDING = "recording";
    private static final Duration PER = Duration.ofMinutes(1);
    private static final int MOST = 10;

    private final SpeechToText speech;
    private final TalkPages pages;
    private final RateLimits limits;

    RecordingsController(SpeechToText speech, TalkPages pages, RateLimits limits) {
        this.speech = speech;
        this.pages = pages;
        this.limits = limits;
    }

    @PostMapping("/assistant/recordings")
    @Allow(Allow.EVERYBODY)
    Page hear(
            Actor actor, Ui ui, Form form, @RequestParam(RECORDING) MultipartFile recording, HttpServletRequest request)
            throws IOException {
        if (!speech.takesSound()) {
            throw new NotFoundException("speech engine");
        }
        if (!limits.take("assistant-speech", request.getRemoteAddr(), MOST, PER)) {
            form.error(RECORDING, "assistant.too-many");
            return page(actor, ui, form, 429);
        }
        if (recording.getSize() > Sound.LARGEST) {
            form.error(RECORDING, "assistant.said-too-much", Sound.LARGEST >> 20, Sound.LONGEST.toSeconds());
            return page(actor, ui, form, 422);
        }
        Optional<Sound> sound = Sound.of(recording.getBytes());
        if (sound.isEmpty()) {
            form.error(RECORDING, "assistant.no-sound");
            return page(actor, ui, form, 422);
        }
        if (sound.get().isTooLong()) {
            form.error(RECORDING, "assistant.said-too-much", Sound.LARGEST >> 20, Sound.LONGEST.toSeconds());
            return page(actor, ui, form, 422);
        }
        return switch (speech.hear(Utterance.of(sound.get()))) {
            case Hearing.Heard(String text) ->
                page(actor, ui, form.set("question", text).set("mode", "voice"), 200);
            case Hearing.NotHeard() -> page(actor, ui, form.error(RECORDING, "assistant.not-heard"), 422);
            case Hearing.Busy() -> page(actor, ui, form.error(RECORDING, "assistant.ears-busy"), 503);
        };
    }

    private Page page(Actor actor, Ui ui, Form form, int status) {
        return Page.of("assistant/talk", pages.page(actor, ui, form)).status(status);
    }
}
