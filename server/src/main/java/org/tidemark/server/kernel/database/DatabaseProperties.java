package org.tidemark.server.kernel.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database.
 *
 * @param dataFolder where the embedded database keeps its data
 * @param url JDBC address of one's own PostgreSQL, empty for the embedded one
 * @param connections the most that requests and jobs hold at once; one that finds none waits two
 *     seconds for it. No request holds two: with a single one everything still works
 */
@ConfigurationProperties("tidemark.database")
record DatabaseProperties(
        Path dataFolder, @DefaultValue("") String url, @DefaultValue("10") int connections) {}
