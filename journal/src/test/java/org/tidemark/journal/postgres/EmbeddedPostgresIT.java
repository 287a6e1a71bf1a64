package org.tidemark.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresIT {

    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = DatabaseFolders.create();
    }

    @AfterEach
    void deleteFolder() throws Exception {
        DatabaseFolders.delete(folder);
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            execute(postgres, "CREATE TABLE t (x int)", "INSERT INTO t VALUES (42)");
        }
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            assertThat(query(postgres, "SELECT x FROM t")).isEqualTo("42");
        }
    }

    @Test
    void it_is_durable_by_default_and_speaks_utf8() throws Exception {
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder);
                Connection connection = postgres.dataSource().getConnection()) {
            Durability.require(connection);
            assertThat(query(postgres, "SHOW data_checksums")).isEqualTo("on");
            assertThat(
                            query(
                                    postgres,
                                    "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C");
            assertThat(
                            query(
                                    postgres,
                                    "SELECT datlocale FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void a_server_that_may_lose_what_it_confirmed_is_refused() throws Exception {
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            execute(postgres, "ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()");
            awaitSetting(postgres, "full_page_writes", "off");
            refused(postgres, "full_page_writes=off");
            execute(postgres, "ALTER SYSTEM RESET full_page_writes", "SELECT pg_reload_conf()");
            awaitSetting(postgres, "full_page_writes", "on");
            for (String weak : List.of("off", "local", "remote_write")) {
                execute(postgres, "ALTER ROLE tidemark SET synchronous_commit = " + weak);
                refused(postgres, "synchronous_commit=" + weak);
            }
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_second_platform_on_the_same_folder_is_refused_but_may_join_to_look() throws Exception {
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            assertThatThrownBy(() -> DatabaseFolders.start(folder))
                    .isInstanceOf(PostgresStartException.class)
                    .hasMessageContaining("in use");
            try (EmbeddedPostgres joined = EmbeddedPostgres.startOrJoin(folder)) {
                assertThat(query(joined, "SELECT 1")).isEqualTo("1");
            }
            assertThat(query(postgres, "SELECT 2")).isEqualTo("2");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_platform_is_stopped_first() throws Exception {
        Path binaries = PostgresBinaries.unpackUnder(folder.getParent());
        Cluster cluster = new Cluster(folder, binaries, Privileges.ofThisProcess());
        cluster.create();
        Process orphan = cluster.start();
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_killed_server_recovers_and_a_stale_pid_file_of_another_program_is_no_obstacle()
            throws Exception {
        Path binaries = PostgresBinaries.unpackUnder(folder.getParent());
        Cluster cluster = new Cluster(folder, binaries, Privileges.ofThisProcess());
        cluster.create();
        Process killed = cluster.start();
        killed.destroyForcibly().waitFor();
        Path pidFile = folder.resolve("postgres-data").resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_the_servers_user_cannot_reach_is_named() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        boolean root = ProcessHandle.current().info().user().filter("root"::equals).isPresent();
        if (root) {
            assertThatThrownBy(() -> DatabaseFolders.start(closed.resolve("data")))
                    .isInstanceOf(PostgresStartException.class)
                    .hasMessageContaining(closed.toString());
        } else {
            DatabaseFolders.start(closed.resolve("data")).close();
        }
    }

    private static void refused(EmbeddedPostgres postgres, String setting) throws Exception {
        try (Connection connection = postgres.dataSource().getConnection()) {
            assertThatThrownBy(() -> Durability.require(connection))
                    .isInstanceOf(Durability.WeakDatabaseException.class)
                    .hasMessageContaining(setting);
        }
    }

    private static void awaitSetting(EmbeddedPostgres postgres, String setting, String value)
            throws Exception {
        while (!query(postgres, "SHOW " + setting).equals(value)) {
            Thread.onSpinWait();
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements)
            throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
