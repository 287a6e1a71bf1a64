package org.tidemark.server.web.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.tidemark.plan.mechanism.MechanismWords;

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

    /** Those of the platform's modules, and those that the mechanisms bring along. */
    private static String[] bundles() {
        return Stream.concat(ofModules(), MechanismWords.bundles().stream()).toArray(String[]::new);
    }

    /** Each module keeps its own words: all bundles beside the modules' classes, by name. */
    private static Stream<String> ofModules() {
        String end = "_en.properties";
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + MODULES + "**/messages" + end);
            return Arrays.stream(found)
                    .map(TextConfiguration::path)
                    .map(path ->
                            path.substring(path.lastIndexOf(MODULES), path.length() - end.length()))
                    .sorted();
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
        CookieLocaleResolver resolver =
                new CookieLocaleResolver(COOKIE) {
                    @Override
                    protected @Nullable Locale parseLocaleValue(String value) {
                        return ofOurs(super.parseLocaleValue(value), value);
                    }
                };
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
        LocaleChangeInterceptor choice =
                new LocaleChangeInterceptor() {
                    @Override
                    protected @Nullable Locale parseLocaleValue(String value) {
                        return ofOurs(super.parseLocaleValue(value), value);
                    }
                };
        choice.setParamName(PARAMETER);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice).excludePathPatterns("/api/**");
    }

    /** A language that is none of ours chooses nothing. */
    static Locale ofOurs(@Nullable Locale chosen, String value) {
        return Stream.of(Language.values())
                .map(Language::locale)
                .filter(one -> chosen != null && one.getLanguage().equals(chosen.getLanguage()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value));
    }
}
