package org.kaijuan.answers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answer;
import org.kaijuan.answers.AnswerEntry;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AskMode;
import org.kaijuan.answers.Asking;
import org.kaijuan.answers.EntryId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.RateLimits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asking for anybody (contract §4). An address that asks more than is fair is still answered, but from characters alone: what costs
 * time is limited, not the answer.
 */
@RestController
class AskApi {

    static final String WHAT = "ask";

    /** A whole reading room behind one address is fair. */
    static final int FAIR = 3_000;

    static final Duration PER = Duration.ofMinutes(1);

    private final Answers answers;
    private final RateLimits limits;

    AskApi(Answers answers, RateLimits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    record Entry(
            String id,
            String question,
            String answer,
            double score,
            String source,
            @Nullable LocalDate sourceDate,
            @Nullable LocalDate validUntil,
            String url) {

        static Entry of(AnswerEntry entry) {
            return new Entry(
                    entry.id().toString(),
                    entry.question(),
                    entry.answer().plain(),
                    Math.round(entry.score() * 10_000) / 10_000.0,
                    entry.source().name(),
                    entry.source().date(),
                    entry.validUntil(),
                    entry.path());
        }
    }

    record Reply(String band, List<Entry> entries, long tookMillis, boolean degraded) {

        static Reply of(Answer answer) {
            return new Reply(
                    answer.band().code(),
                    answer.entries().stream().map(Entry::of).toList(),
                    answer.tookMillis(),
                    answer.isDegraded());
        }
    }

    /**
     * @param mode {@code typed} or {@code voice}
     * @param after id of the entry that was shown last, if this may be a follow-up question
     */
    @GetMapping("/api/v1/ask")
    @Allow(Allow.EVERYBODY)
    Reply ask(
            @RequestParam String library,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "typed") String mode,
            @RequestParam(required = false) @Nullable String after,
            Locale language,
            HttpServletRequest request) {
        Asking asking = Asking.of(library(library), q)
                .in(language)
                .by(mode.equals("voice") ? AskMode.VOICE : AskMode.TYPED)
                .after(entry(after));
        boolean isFair = limits.take(WHAT, request.getRemoteAddr(), FAIR, PER);
        return Reply.of(answers.ask(isFair ? asking : asking.hurried()));
    }

    /** Questions of the bank that go on as somebody has begun to type. */
    @GetMapping("/api/v1/ask/suggestions")
    @Allow(Allow.EVERYBODY)
    List<String> suggestions(@RequestParam String library, @RequestParam(defaultValue = "") String q) {
        return answers.suggestions(library(library), q);
    }

    /** An id that is none is no topic. */
    private static @Nullable EntryId entry(@Nullable String id) {
        try {
            return id == null ? null : EntryId.of(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static LibraryId library(String code) {
        if (!LibraryId.isValid(code)) {
            throw new NotFoundException("library " + code);
        }
        return new LibraryId(code);
    }
}
