package org.tidemark.server.growth.tasks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** Puts together the networks that are configured, and the key that signs sessions. */
@Configuration(proxyBeanMethods = false)
class TasksConfiguration {

    private static final int KEY_BYTES = 32;

    /** Networks' servers have no session: what they say is believed for its signature alone. */
    @Bean
    static OpenRoute adCallbacksAreOpen() {
        return OpenRoute.get("/ads/*/callback");
    }

    @Bean
    static AdTokens adTokens(AdStore store) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        return new AdTokens(store.secret(fresh));
    }

    @Bean
    static AdNetworks adNetworks(TaskProperties properties, List<DemoAdNetwork> demo, Clock clock) {
        List<AdNetwork> networks = new ArrayList<>(demo);
        if (properties.admob() != null) {
            networks.add(
                    new AdMobNetwork(
                            properties.admob(),
                            new AdMobKeys(properties.admob().keysUrl(), clock)));
        }
        if (properties.pangle() != null) {
            networks.add(new Sha256Network(Sha256Network.Kind.PANGLE, properties.pangle()));
        }
        if (properties.gdt() != null) {
            networks.add(new Sha256Network(Sha256Network.Kind.GDT, properties.gdt()));
        }
        if (properties.uniad() != null) {
            networks.add(new Sha256Network(Sha256Network.Kind.UNIAD, properties.uniad()));
        }
        return new AdNetworks(networks);
    }
}
