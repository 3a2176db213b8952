package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Turns whatever a handler threw into an answer: problem details (RFC 9457) with a {@code code} for the API, a page with a
 * sentence for people. Neither ever shows a stack; both show the trace id to quote.
 */
@ControllerAdvice
class Mishaps {

    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    private final Words words;

    Mishaps(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    @Nullable
    Object answer(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.debug("too late to say what went wrong: {}", e.toString());
            return null;
        }
        Mishap mishap = Mishap.of(e);
        if (mishap.code().equals("web.forbidden") && !Caller.of(request).isSignedIn()) {
            return askToSignIn(request, response);
        }
        if (mishap.isOurFault()) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        }
        return present(mishap, request);
    }

    /** The mishap as page or problem, whichever the caller can read. */
    Object present(Mishap mishap, HttpServletRequest request) {
        return wantsProblem(request) ? problem(mishap, request) : page(mishap);
    }

    private Object askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (wantsProblem(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            return problem(Mishap.ofStatus(401), request);
        }
        String signIn = "/sign-in?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
            return ResponseEntity.noContent().build();
        }
        return Page.redirect(signIn);
    }

    /** Where to go after signing in; a command is not repeated, so its form's page can't be known. */
    private static String wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Page page(Mishap mishap) {
        return Page.of("web/error", new ErrorPage(mishap.status(), mishap.sentence(), Trace.current()))
                .status(mishap.status());
    }

    private ResponseEntity<ProblemDetail> problem(Mishap mishap, HttpServletRequest request) {
        String sentence = words.of(RequestContextUtils.getLocale(request), mishap.sentence());
        return ResponseEntity.status(mishap.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(mishap.status(), mishap.code(), sentence, request.getRequestURI()));
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return Caller.isApi(request) || (accept != null && accept.contains("json") && !accept.contains("html"));
    }
}
