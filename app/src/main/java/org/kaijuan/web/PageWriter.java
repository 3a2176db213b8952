package org.kaijuan.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends the {@link Page} that a handler returned. */
@Component
class PageWriter implements HandlerMethodReturnValueHandler {

    private final Shell shell;

    PageWriter(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Page.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        if (returned == null) {
            return; // the handler has answered itself, e.g. streamed a file
        }
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null || !(returned instanceof Page page)) {
            throw new IllegalStateException("a page handler must return a page: " + type);
        }
        write(page, request, response);
    }

    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (page) {
            case Page.Shown shown -> show(shown, request, response);
            case Page.Redirect redirect -> redirect(redirect, request, response);
        }
    }

    private void show(Page.Shown shown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Ui ui = ui(request, Cookies.takeNotice(request, response));
        Utf8ByteOutput html = shell.templates().render(shown.template(), ui, shown.page());
        response.setStatus(shown.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ui.lang());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, "HX-Request, Cookie");
        html.writeTo(response.getOutputStream());
    }

    private void redirect(Page.Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.notice() != null) {
            Cookies.leaveNotice(request, response, ui(request, null).t(redirect.notice()));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, redirect.path());
    }

    Ui ui(HttpServletRequest request, @Nullable String flash) {
        return new Ui(shell, Visit.of(request, flash));
    }
}
