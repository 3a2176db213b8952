package org.kaijuan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.kaijuan.kernel.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of any handler: in a filter, in the container. */
@Controller
class FailureController implements ErrorController {

    /** Attribute of a request: the {@link Refusal} of a filter that has more to say than a status. */
    static final String REFUSAL = FailureController.class.getName() + ".refusal";

    private final Mishaps mishaps;

    FailureController(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @RequestMapping("/error")
    @Allow(Allow.EVERYBODY)
    Object failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value();
        Mishap mishap = request.getAttribute(REFUSAL) instanceof Refusal refusal
                ? Mishap.of(code, refusal)
                : Mishap.ofStatus(code);
        return mishaps.present(mishap, new Failed(request));
    }
}
