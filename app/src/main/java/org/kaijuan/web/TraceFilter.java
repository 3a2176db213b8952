package org.kaijuan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a trace id: the caller's by {@code traceparent} (W3C Trace Context), else a new one. It stands in
 * every log line, in the answer's {@code X-Trace-Id}, in problem details and on error pages.
 */
class TraceFilter extends OncePerRequestFilter {

    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = traceId(request.getHeader("traceparent"));
        try (MDC.MDCCloseable _ = MDC.putCloseable(Trace.KEY, id)) {
            response.setHeader("X-Trace-Id", id);
            request.setAttribute(Trace.KEY, id);
            chain.doFilter(request, response);
        }
    }

    /** The container's error dispatch is a second run of the same request: keep the id of the first. */
    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (MDC.MDCCloseable _ = MDC.putCloseable(Trace.KEY, String.valueOf(request.getAttribute(Trace.KEY)))) {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String traceId(@Nullable String parent) {
        Matcher matcher = PARENT.matcher(parent == null ? "" : parent);
        return matcher.matches() ? matcher.group(1) : Trace.fresh();
    }
}
