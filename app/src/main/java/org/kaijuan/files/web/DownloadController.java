package org.kaijuan.files.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.Download;
import org.kaijuan.files.FileSender;
import org.kaijuan.files.LinkPage;
import org.kaijuan.files.LinkView;
import org.kaijuan.files.LinkWindow;
import org.kaijuan.files.Links;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.kaijuan.web.RateLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;

/**
 * A one-time link from the first look to the last byte. Looking spends nothing: chat programs fetch every address that is
 * posted to them.
 */
@Controller
class DownloadController {

    private static final String COOKIE = "kaijuan-download";
    private static final int TRIES = 600;
    private static final Duration PER = Duration.ofMinutes(1);

    private final Links links;
    private final FileSender sender;
    private final RateLimits limits;

    DownloadController(Links links, FileSender sender, RateLimits limits) {
        this.links = links;
        this.sender = sender;
        this.limits = limits;
    }

    @GetMapping("/d/{token}")
    @Allow(Allow.EVERYBODY)
    Page look(@PathVariable String token, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        limit(request);
        DownloadPage page = page(token, actor, browser(request).isPresent(), null);
        if (page.mayFetch()) {
            // the download begins by itself, and the page stays to say so
            response.setHeader("Refresh", "1; url=/d/" + token + "/content");
        }
        return shown(page, response);
    }

    @PostMapping("/d/{token}")
    @Allow(Allow.EVERYBODY)
    Page confirm(@PathVariable String token, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        limit(request);
        return switch (links.confirm(token, browser(request))) {
            case Outcome.Done<LinkWindow>(LinkWindow window) -> {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token, window.browser()));
                yield Page.redirect("/d/" + token);
            }
            case Outcome.Refused<LinkWindow>(Refusal refusal) -> shown(page(token, actor, false, refusal), response);
        };
    }

    @GetMapping("/d/{token}/content")
    @Allow(Allow.EVERYBODY)
    @Nullable
    Page fetch(@PathVariable String token, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limit(request);
        return switch (links.fetch(token, browser(request).orElse(""))) {
            case Outcome.Done<Download>(Download download) -> {
                sender.send(download, request, response);
                yield null;
            }
            case Outcome.Refused<Download>(Refusal refusal) -> shown(page(token, actor, false, refusal), response);
        };
    }

    @PostMapping("/d/{token}/renewal")
    @Allow(Allow.SIGNED_IN)
    Page renew(@PathVariable String token, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        limit(request);
        return switch (links.reissue(actor, token)) {
            case Outcome.Done<LinkView>(LinkView link) ->
                Page.redirect(link.path()).flash("files.renewed");
            case Outcome.Refused<LinkView>(Refusal refusal) -> shown(page(token, actor, false, refusal), response);
        };
    }

    private DownloadPage page(String token, Actor actor, boolean hasCookie, @Nullable Refusal refusal) {
        LinkPage link = links.look(token).orElseThrow(() -> new NotFoundException("link"));
        return new DownloadPage(token, link, hasCookie, actor.is(link.recipient()), refusal);
    }

    private static Page shown(DownloadPage page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Page.Shown shown = Page.of("files/download", page);
        if (page.isOver()) {
            return shown.status(HttpStatus.GONE.value());
        }
        return page.refusal() == null ? shown : shown.status(HttpStatus.CONFLICT.value());
    }

    private void limit(HttpServletRequest request) {
        if (!limits.take("download", request.getRemoteAddr(), TRIES, PER)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    /** Sent to this link's addresses only, for as long as the link can be fetched. */
    private static String cookie(HttpServletRequest request, String token, String browser) {
        return ResponseCookie.from(COOKIE, browser)
                .path("/d/" + token)
                .maxAge(Links.WINDOW)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
