package org.tidemark.server.faces.webhooks;

import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.kernel.outward.PinnedPost;

/** What messages are sent with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    static PinnedPost pinnedPost(WebhookProperties properties) {
        return new PinnedPost(
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                properties.anywhere(),
                properties.patience());
    }
}
