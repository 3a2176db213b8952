package org.kaijuan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaijuan.kernel.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers in words where the container gives a multipart form up, as a rule because of a text beyond its bound. That turns out
 * when anybody first asks for a parameter, mostly Spring Security for its token; {@link UploadDoor} cannot know it before, since a
 * file in the same form may be large.
 */
class OversizedForms extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UploadDoor.hasType(request, "multipart/");
    }

    /** The page that says so asks for parameters too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MultipartForm form = new MultipartForm(request);
        try {
            chain.doFilter(form, response);
        } catch (ServletException | RuntimeException e) {
            if (!form.isGivenUp() || response.isCommitted()) {
                throw e;
            }
            request.setAttribute(FailureController.REFUSAL, Refusal.of("web.form-too-large"));
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
