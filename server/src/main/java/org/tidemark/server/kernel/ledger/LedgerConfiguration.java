package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.readmodel.Projection;
import org.tidemark.journal.readmodel.ReadModel;
import org.tidemark.journal.readmodel.ReadModelPlace;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.server.kernel.clock.ClockGuard;
import org.tidemark.server.kernel.clock.WallClock;
import org.tidemark.server.kernel.database.Database;

/** Opens the one ledger of this platform and what follows it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /**
     * Which ledger.
     *
     * @param name of the ledger in its journal
     * @param zone whose offset stamped times carry
     * @param turnableClock whether time can be turned forward, as in a demo
     */
    @ConfigurationProperties("tidemark.ledger")
    record LedgerProperties(
            String name, ZoneId zone, @DefaultValue("false") boolean turnableClock) {}

    /** Its zone decides what day it is. */
    @Bean
    static Clock clock(LedgerProperties properties, Database database, WallClock wall) {
        Clock real = wall.withZone(properties.zone());
        return properties.turnableClock() ? new TurnableClock(database.pool(), real) : real;
    }

    @Bean
    static PostgresJournal journal(Database database, LedgerProperties properties) {
        return PostgresJournal.open(database.direct(), properties.name());
    }

    @Bean
    static LedgerService ledgerService(
            PostgresJournal journal, Database database, Clock clock, ClockGuard guard) {
        ReadModelPlace.requireWithin(journal, database.direct());
        return LedgerService.open(
                LedgerOptions.DEFAULT, journal, new YamlPlanReader(), clock, guard::requireOrder);
    }

    @Bean
    static Projection projection(PostgresJournal journal, Database database) {
        return Projection.start(journal, database.direct());
    }

    @Bean
    static ReadModel readModel(Database database, LedgerProperties properties) {
        return ReadModel.open(database.direct(), database.pool(), properties.name());
    }
}
