package org.kaijuan.web;

import java.net.URI;
import org.springframework.http.ProblemDetail;

/** Problem details as contract §4 promises them: a stable {@code code}, a sentence, and the trace id to quote. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(int status, String code, String sentence, String path) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(sentence);
        problem.setInstance(URI.create(path));
        problem.setProperty("code", code);
        problem.setProperty("traceId", Trace.current());
        return problem;
    }
}
