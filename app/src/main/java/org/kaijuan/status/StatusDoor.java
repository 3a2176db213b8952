package org.kaijuan.status;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code /status/{code}}, {@code /status/province} and their {@code .json} from memory, before sessions and everything
 * else that may be down. What it does not know goes on to the rest of the program, which says that there is no such page.
 *
 * <p>Language: {@code ?lang=}, else what the browser wishes, else Chinese; no cookie is read or left.
 */
class StatusDoor extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("/status/([a-z][a-z0-9-]{1,31})(\\.json)?");

    /** Browsers ask each time and mostly hear 304; caches in between ask every five seconds and bridge a day without us. */
    private static final String CACHING = "public, max-age=0, s-maxage=5, stale-if-error=86400";

    private final Function<String, Optional<Edition>> shelf;

    StatusDoor(Function<String, Optional<Edition>> shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<Edition> edition = reads && path.matches() ? shelf.apply(path.group(1)) : Optional.empty();
        if (edition.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Format format = path.group(2) == null ? html(request) : Format.JSON;
        answer(request, response, edition.get().in(format), format);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Print print, Format format)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.setHeader(HttpHeaders.ETAG, print.etag());
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Accept-Encoding");
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), print.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(format.mediaType());
        if (format != Format.JSON) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, format == Format.ENGLISH ? "en" : "zh-CN");
        }
        byte[] body = print.plain();
        if (accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = print.gzipped();
        }
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    private static Format html(HttpServletRequest request) {
        String asked = request.getQueryString() == null ? null : request.getParameter("lang");
        String wished = asked == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : asked;
        if (wished == null || !wished.contains("en")) {
            return Format.CHINESE;
        }
        int chinese = wished.indexOf("zh");
        return chinese >= 0 && chinese < wished.indexOf("en") ? Format.CHINESE : Format.ENGLISH;
    }

    private static boolean isKnown(@Nullable String known, String etag) {
        return known != null && (known.equals("*") || known.contains(etag.substring(2)));
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip");
    }
}
