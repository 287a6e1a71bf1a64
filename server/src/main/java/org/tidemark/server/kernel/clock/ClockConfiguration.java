package org.tidemark.server.kernel.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.kernel.database.Database;

/** Looks at the clocks before anything is stamped by them. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /**
     * How the time is watched.
     *
     * @param accept whether this start believes the time as it is
     */
    @ConfigurationProperties("tidemark.clock")
    record ClockProperties(@DefaultValue("false") boolean accept) {}

    @Bean
    static WallClock wallClock() {
        return Clock.systemUTC()::instant;
    }

    @Bean
    static ClockGuard clockGuard(
            ClockProperties properties, Database database, WallClock wall, MeterRegistry meters) {
        JdbcClient client = JdbcClient.create(database.pool());
        ClockGuard guard =
                new ClockGuard(
                        new ClockReader(wall, new SteadyClock(), client),
                        new ClockStore(client),
                        wall,
                        properties.accept());
        Gauge.builder("tidemark.clock.doubt", guard, g -> g.doubt().isPresent() ? 1 : 0)
                .description("1 while the time is in doubt and nothing is stamped")
                .register(meters);
        return guard;
    }

    @Bean
    static ClockAcceptance clockAcceptance(ClockGuard guard) {
        return new ClockAcceptance(guard);
    }
}
