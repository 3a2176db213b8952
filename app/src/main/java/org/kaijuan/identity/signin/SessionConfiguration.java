package org.kaijuan.identity.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in PostgreSQL, so that any node serves anybody and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final int BEFORE_SECURITY = -110;

    static final String COOKIE = "kaijuan-session";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInOurSchema(
            @Value("${kaijuan.session.idle:30m}") Duration idle) {
        return sessions -> {
            sessions.setTableName("identity.spring_session");
            sessions.setDefaultMaxInactiveInterval(idle);
        };
    }

    /** Within the sessions, before Spring Security asks who it is. */
    @Bean
    FilterRegistrationBean<QuietRequests> quietRequests(Clock clock) {
        FilterRegistrationBean<QuietRequests> registration = new FilterRegistrationBean<>(new QuietRequests(clock));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
