package org.kaijuan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The request that failed, under the address that it asked for and not that of the error page. */
class Failed extends HttpServletRequestWrapper {

    Failed(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getRequestURI() {
        return getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : super.getRequestURI();
    }
}
