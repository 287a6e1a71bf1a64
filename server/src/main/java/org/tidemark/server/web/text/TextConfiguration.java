package org.tidemark.server.web.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.tidemark.plan.Language;

/** Where the texts lie and how the visitor's language is found. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration implements WebMvcConfigurer {

    /** The query parameter that chooses a language. */
    private static final String PARAMETER = "lang";

    private static final String MODULES = "org/tidemark/server/";
    private static final String COOKIE = "tidemark-language";
    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Each module keeps its own words: all bundles beside the modules' classes, by name. */
    private static String[] bundles() {
        String end = "_en.properties";
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + MODULES + "**/messages" + end);
            return Arrays.stream(found)
                    .map(TextConfiguration::path)
                    .map(path ->
                            path.substring(path.lastIndexOf(MODULES), path.length() - end.length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the platform's texts cannot be read", unreadable);
        }
    }

    private static String path(Resource bundle) {
        try {
            return bundle.getURL().getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the platform's texts cannot be read", unreadable);
        }
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(COOKIE);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request ->
                Language.accepted(
                                Objects.requireNonNullElse(
                                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""))
                        .locale());
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName(PARAMETER);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice).excludePathPatterns("/api/**");
    }
}
