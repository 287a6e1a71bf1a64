package org.tidemark.server.people.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.kernel.database.Database;

/** Makes the seals with the key of this platform. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    /** Before anything is opened, and until the platform ends. */
    @Bean
    static VaultLock vaultLock(Database database) {
        return VaultLock.ofPlatform(database.direct());
    }

    @Bean
    static Seals seals(
            VaultProperties properties,
            @Value("${tidemark.database.data-folder}") Path dataFolder,
            Database database,
            @SuppressWarnings("unused") VaultLock taken) {
        Seals seals =
                new VaultDoor(new KeyFiles(properties.key(), dataFolder), database.direct()).open();
        new FirstSealing(database.direct(), seals).run();
        new FirstMarks(database.direct(), seals).run();
        return seals;
    }
}
