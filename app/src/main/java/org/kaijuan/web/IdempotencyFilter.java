package org.kaijuan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on every POST of the API: the same key of the same caller gets the first request's answer
 * for 24 hours, marked {@code Idempotency-Replayed: true}. A repetition that arrives while the first is at work waits for it
 * and is told 409 after ten seconds; another request under the same key is told 422. Answers of 500 and above are not kept.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final int MAX_KEY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final StoredAnswers answers;
    private final Refusals refusals;

    IdempotencyFilter(StoredAnswers answers, Refusals refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader("Idempotency-Key") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = String.valueOf(request.getHeader("Idempotency-Key"));
        if (key.isBlank() || key.length() > MAX_KEY) {
            refusals.send(400, "web.idempotency-key", request, response);
            return;
        }
        HttpServletRequest rereadable = RereadableRequest.of(request);
        String caller = caller(request);
        String fingerprint = Fingerprint.of(rereadable);
        if (answers.claim(caller, key, fingerprint)) {
            work(caller, key, rereadable, response, chain);
        } else {
            repeat(caller, key, fingerprint, request, response);
        }
    }

    private void work(
            String caller, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, cached);
            if (cached.getStatus() < 500) {
                answers.keep(
                        caller,
                        key,
                        cached.getStatus(),
                        cached.getContentType(),
                        cached.getHeader(HttpHeaders.LOCATION),
                        cached.getContentAsByteArray());
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.giveUp(caller, key);
            }
        }
        cached.copyBodyToResponse();
    }

    private void repeat(
            String caller, String key, String fingerprint, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StoredAnswers.Answer answer = await(caller, key);
        if (answer == null) {
            refusals.send(409, "web.idempotency-busy", request, response);
        } else if (!answer.fingerprint().equals(fingerprint)) {
            refusals.send(422, "web.idempotency-mismatch", request, response);
        } else if (answer.status() == null) {
            refusals.send(409, "web.idempotency-busy", request, response);
        } else {
            replay(answer, answer.status(), response);
        }
    }

    private StoredAnswers.@Nullable Answer await(String caller, String key) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        StoredAnswers.Answer answer = answers.find(caller, key);
        while (answer != null && answer.status() == null && System.nanoTime() < end) {
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = answers.find(caller, key);
        }
        return answer;
    }

    private static void replay(StoredAnswers.Answer answer, int status, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** People by their id, visitors by their address: nobody gets another's answer by guessing a key. */
    private static String caller(HttpServletRequest request) {
        Actor actor = Caller.of(request);
        return actor.person() == null
                ? "visitor " + request.getRemoteAddr()
                : actor.person().toString();
    }
}
