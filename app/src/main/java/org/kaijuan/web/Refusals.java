package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaijuan.kernel.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for filters, which stand outside of the dispatcher and its message converters. */
@Component
public class Refusals {

    private final Words words;
    private final JsonMapper json;
    private final LanguageChoice languages = new LanguageChoice();

    Refusals(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** Sends status, code and the sentence {@code refusal.<code>} in the caller's language. */
    public void send(int status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String sentence =
                words.of(languages.resolveLocale(request), Refusal.of(code).sentence());
        ProblemDetail problem = Problems.of(status, code, sentence, request.getRequestURI());
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
