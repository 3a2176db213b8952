package org.kaijuan.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.signin.ApiTokens.TokenView;
import org.kaijuan.web.Form;

/**
 * @param permissions what the person may do, to choose from
 * @param secret of the token just issued, shown this once
 */
public record TokensPage(
        Form form,
        List<TokenView> tokens,
        List<String> permissions,
        @Nullable String secret) {}
