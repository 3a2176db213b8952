package org.kaijuan.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskDecorator;

/** The order of the filters: trace id, headers, local only, size of uploads and forms; then Spring Security (-100); then stored answers. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        return filter(new TraceFilter(), Ordered.HIGHEST_PRECEDENCE, "/*");
    }

    /** What a module does about another's event goes on in another thread, under the same trace id. */
    @Bean
    TaskDecorator traceOfListeners() {
        return work -> {
            String id = Trace.currentOrFresh();
            return () -> Trace.under(id, work);
        };
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return filter(new SecurityHeaders(), Ordered.HIGHEST_PRECEDENCE + 1, "/*");
    }

    @Bean
    FilterRegistrationBean<LocalOnly> localOnly() {
        return filter(new LocalOnly(), Ordered.HIGHEST_PRECEDENCE + 2, "/actuator/*");
    }

    @Bean
    FilterRegistrationBean<UploadDoor> uploadDoor(ObjectProvider<UploadBound> bounds) {
        return filter(new UploadDoor(bounds), Ordered.HIGHEST_PRECEDENCE + 3, "/*");
    }

    @Bean
    FilterRegistrationBean<OversizedForms> oversizedForms() {
        return filter(new OversizedForms(), Ordered.HIGHEST_PRECEDENCE + 4, "/*");
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(StoredAnswers answers, Refusals refusals) {
        return filter(new IdempotencyFilter(answers, refusals), AFTER_SECURITY, "/api/v1/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> filter(T filter, int order, String path) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(path);
        return registration;
    }
}
