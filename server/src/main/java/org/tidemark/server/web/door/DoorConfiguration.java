package org.tidemark.server.web.door;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server itself: what it refuses is refused in our words, and nobody keeps it waiting. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownWords() {
        return server -> {
            server.setProtocol(PatientProtocol.class.getName());
            server.addConnectorCustomizers(connector ->
                    // Past Tomcat, so that it is refused where pages and problems are known.
                    connector.setEncodedSolidusHandling(
                            EncodedSolidusHandling.PASS_THROUGH.getValue()));
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrorValve.class.getName());
                }
            });
        };
    }
}
