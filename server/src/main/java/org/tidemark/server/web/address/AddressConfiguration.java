package org.tidemark.server.web.address;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** After what proxies say of a client has been read, before anything of ours. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownAddress(
            AddressProperties properties) {
        return server ->
                server.addEngineValves(
                        new OwnAddressValve(properties.address(), server::getAddress));
    }
}
