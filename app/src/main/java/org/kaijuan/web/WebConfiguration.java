package org.kaijuan.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins our parts to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageWriter pages;
    private final ExcelWriter sheets;
    private final CallerResolver callers;
    private final LanguageSwitch languages;
    private final Doorkeeper doorkeeper;

    WebConfiguration(
            PageWriter pages,
            ExcelWriter sheets,
            CallerResolver callers,
            LanguageSwitch languages,
            Doorkeeper doorkeeper) {
        this.pages = pages;
        this.sheets = sheets;
        this.callers = callers;
        this.languages = languages;
        this.doorkeeper = doorkeeper;
    }

    /** All {@code messages/*.properties}: the plain file is Chinese, {@code _en} English. */
    @Bean
    static MessageSource messageSource() throws IOException {
        String[] bundles = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(resource -> String.valueOf(resource.getFilename()))
                .filter(file -> !file.endsWith("_en.properties"))
                .map(file -> "messages/" + file.replace(".properties", ""))
                .toArray(String[]::new);
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LanguageChoice();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldAnnotation(new Days());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
        handlers.add(sheets);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
        registry.addInterceptor(doorkeeper);
    }
}
