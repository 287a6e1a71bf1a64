package org.tidemark.server.kernel.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database before all that stands on it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static Database database(DatabaseProperties properties) {
        return Database.open(properties);
    }

    /** For short queries; closed by the database that it belongs to. */
    @Bean(destroyMethod = "")
    static DataSource dataSource(Database database) {
        return database.pool();
    }
}
