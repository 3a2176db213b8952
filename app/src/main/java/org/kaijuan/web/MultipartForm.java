package org.kaijuan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * A multipart form that the container may give up. The first question then fails with {@link MaxUploadSizeExceededException}; after
 * that, in this dispatch and in that of the error, the form is empty instead of failing again.
 */
class MultipartForm extends HttpServletRequestWrapper {

    private static final String GIVEN_UP = MultipartForm.class.getName() + ".given-up";

    MultipartForm(HttpServletRequest request) {
        super(request);
    }

    boolean isGivenUp() {
        return getAttribute(GIVEN_UP) != null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return this.<@Nullable String>or(null, () -> super.getParameter(name));
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return this.<String @Nullable []>or(null, () -> super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return or(Map.of(), super::getParameterMap);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return or(Collections.emptyEnumeration(), super::getParameterNames);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (isGivenUp()) {
            return List.of();
        }
        try {
            return super.getParts();
        } catch (IllegalStateException tooLarge) {
            throw giveUp(tooLarge);
        }
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        if (isGivenUp()) {
            return null;
        }
        try {
            return super.getPart(name);
        } catch (IllegalStateException tooLarge) {
            throw giveUp(tooLarge);
        }
    }

    private <T extends @Nullable Object> T or(T nothing, Supplier<T> asked) {
        if (isGivenUp()) {
            return nothing;
        }
        try {
            return asked.get();
        } catch (IllegalStateException tooLarge) {
            throw giveUp(tooLarge);
        }
    }

    private MaxUploadSizeExceededException giveUp(IllegalStateException tooLarge) {
        setAttribute(GIVEN_UP, true);
        return new MaxUploadSizeExceededException(-1, tooLarge);
    }
}
