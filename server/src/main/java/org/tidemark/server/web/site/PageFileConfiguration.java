package org.tidemark.server.web.site;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Files whose name has the hash of their content may be kept for good; others for an hour. */
@Configuration(proxyBeanMethods = false)
class PageFileConfiguration implements WebMvcConfigurer {

    private static final String HASHED = PageFiles.FOLDER + "{name:[a-z-]+-[0-9a-f]{32}\\.[a-z]+}";
    private static final String FILES = "classpath:/static" + PageFiles.FOLDER;
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(HASHED)
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
