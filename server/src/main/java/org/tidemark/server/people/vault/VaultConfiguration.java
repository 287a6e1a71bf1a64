package org.tidemark.server.people.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.kernel.database.Database;

/** Makes the seals with the key of this platform. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    static Seals seals(
            VaultProperties properties,
            @Value("${tidemark.database.data-folder}") Path dataFolder,
            Database database) {
        return new VaultDoor(new KeyFiles(properties.key(), dataFolder), database.direct()).open();
    }
}
