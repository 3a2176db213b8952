package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.NewToken;
import org.kaijuan.identity.signin.ApiTokens;
import org.kaijuan.identity.signin.PersonAccounts;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Own tokens for the API. */
@Controller
class TokensController {

    private static final int MAX_DAYS = 366;

    private final ApiTokens tokens;
    private final PersonAccounts accounts;

    TokensController(ApiTokens tokens, PersonAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @GetMapping("/me/tokens")
    @Allow(Allow.SIGNED_IN)
    Page list(Actor actor) {
        return page(actor, Form.empty().set("days", "90"), null);
    }

    /** Issues one; the answer shows it, this once. */
    @PostMapping("/me/tokens")
    @Allow(Allow.SIGNED_IN)
    Page issue(HttpServletRequest request, Actor actor) {
        Form form = Form.of(request);
        String name = form.required("name", 100);
        int days = form.integer("days", 1, MAX_DAYS);
        Collection<String> chosen = form.all("permission");
        Set<String> scopes = form.checked("all") || chosen.isEmpty() ? null : new TreeSet<>(chosen);
        if (form.hasErrors()) {
            return page(actor, form, null).status(422);
        }
        NewToken token = new NewToken(name, scopes, Duration.ofDays(days));
        return switch (accounts.issueToken(actor, actor.requirePerson(), token)) {
            case Outcome.Refused<String>(Refusal why) ->
                page(actor, form.refuse(why), null).status(422);
            case Outcome.Done<String>(String secret) -> page(actor, Form.empty().set("days", "90"), secret);
        };
    }

    @PostMapping("/me/tokens/{token}/revocation")
    @Allow(Allow.SIGNED_IN)
    Page revoke(@PathVariable UUID token, Actor actor) {
        tokens.revoke(actor, token);
        return Page.redirect("/me/tokens").flash("identity.tokens.revoked");
    }

    private Page.Shown page(Actor actor, Form form, @Nullable String secret) {
        List<String> permissions =
                new TreeSet<>(actor.grants().keySet()).stream().toList();
        return Page.of("identity/tokens", new TokensPage(form, tokens.of(actor.requirePerson()), permissions, secret));
    }
}
