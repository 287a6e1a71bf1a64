package org.tidemark.server.people.codes;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which way codes go out, and whether pages show them. */
@Configuration(proxyBeanMethods = false)
class CodeConfiguration {

    @Bean
    static PeopleDemo peopleDemo(@Value("${tidemark.demo:false}") boolean on) {
        return new PeopleDemo(on);
    }

    @Bean
    static PhoneGateway phoneGateway(SmsProperties properties, PeopleDemo demo) {
        URI url = properties.url();
        if (url != null) {
            return new HttpCodeSender(url, properties);
        }
        return demo.on() || properties.logCodes() ? new LogCodeSender() : new NoCodeSender();
    }
}
