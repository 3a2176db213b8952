package org.kaijuan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of any handler: in a filter, in the container. */
@Controller
class FailureController implements ErrorController {

    private final Mishaps mishaps;

    FailureController(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @RequestMapping("/error")
    @Allow(Allow.EVERYBODY)
    Object failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return mishaps.present(Mishap.ofStatus(status instanceof Integer code ? code : 404), new Failed(request));
    }
}
