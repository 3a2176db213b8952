package org.kaijuan.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.web.Caller;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/** The order of the filters. Who may do what is said on each handler ({@code @Allow}) and asked again by each facade. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            People people,
            ApiTokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        .ignoringRequestMatchers(SecurityConfiguration::carriesNoCookieOfOurs))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        errors.resolveException(request, response, null, new ForbiddenException("csrf"))))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(tokens, errors), CsrfFilter.class)
                .addFilterAfter(new ActorFilter(people), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** A forged request can use only what the browser sends by itself: the cookie of the session. */
    private static boolean carriesNoCookieOfOurs(HttpServletRequest request) {
        return BearerFilter.isBearer(request)
                || Caller.isApi(request) && WebUtils.getCookie(request, SessionConfiguration.COOKIE) == null;
    }

    /** In a cookie, so that looking at a public page needs no session; out of reach for scripts. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("kaijuan-csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    /** Sign-in is ours, so that the framework shall neither invent a user nor ask for one. */
    @Bean
    AuthenticationManager authenticationManager() {
        return attempt -> {
            throw new ProviderNotFoundException("people sign in at /sign-in");
        };
    }
}
