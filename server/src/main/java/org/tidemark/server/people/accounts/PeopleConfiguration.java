package org.tidemark.server.people.accounts;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what stands on the configuration. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    static Seals seals(
            PeopleProperties properties,
            @Value("${tidemark.database.data-folder}") Path dataFolder) {
        return new Seals(SealKey.of(properties.key(), dataFolder));
    }

    @Bean
    static PeopleDemo peopleDemo(@Value("${tidemark.demo:false}") boolean on) {
        return new PeopleDemo(on);
    }

    @Bean
    static CodeSender codeSender(SmsProperties properties) {
        return properties.url() == null ? new LogCodeSender() : new HttpCodeSender(properties);
    }
}
