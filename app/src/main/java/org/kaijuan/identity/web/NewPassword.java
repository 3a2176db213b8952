package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kaijuan.web.Form;

/** A new password typed twice. */
final class NewPassword {

    private NewPassword() {}

    static String twice(HttpServletRequest request, Form form) {
        String password = SignInController.password(request, form, "password");
        if (!password.equals(request.getParameter("again"))) {
            form.error("again", "identity.password.differs");
        }
        return password;
    }
}
