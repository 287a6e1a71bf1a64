package org.tidemark.server.people.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.web.access.StaffRole;

/** Staff in PostgreSQL. */
@Repository
class StaffStore {

    private static final String SELECT =
            "SELECT name, roles, state, must_change, credentials, created_at FROM platform.staff ";

    private final JdbcClient database;
    private final Clock clock;

    StaffStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters somebody new; false when the name is taken. */
    boolean enter(String name, Set<StaffRole> roles, String passwordHash, boolean active) {
        return database.sql(
                                """
                                INSERT INTO platform.staff
                                    (name, roles, state, password_hash, must_change, created_at)
                                VALUES (?, ?, ?, ?, true, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                name,
                                StaffRoles.text(roles),
                                active ? "ACTIVE" : "DISABLED",
                                passwordHash,
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<StaffAccount> find(String name) {
        return database.sql(SELECT + "WHERE name = ?").param(name).query(this::account).optional();
    }

    List<StaffAccount> all() {
        return database.sql(SELECT + "ORDER BY state, name").query(this::account).list();
    }

    /** Lets somebody work with those roles; false when there is no such account. */
    boolean allow(String name, Set<StaffRole> roles) {
        return database.sql("UPDATE platform.staff SET state = 'ACTIVE', roles = ? WHERE name = ?")
                        .params(StaffRoles.text(roles), name)
                        .update()
                == 1;
    }

    /** Switches somebody off; false when he was so already. */
    boolean disable(String name) {
        return database.sql(
                                """
                                UPDATE platform.staff SET state = 'DISABLED'
                                WHERE name = ? AND state = 'ACTIVE'
                                """)
                        .param(name)
                        .update()
                == 1;
    }

    /** The names of the owners who can work; nobody changes that until the transaction ends. */
    Set<String> lockedActiveOwners() {
        return database
                .sql(SELECT + "WHERE 'OWNER' = ANY (string_to_array(roles, ',')) FOR UPDATE")
                .query(this::account)
                .list()
                .stream()
                .filter(StaffAccount::active)
                .map(StaffAccount::name)
                .collect(Collectors.toSet());
    }

    /** How many accounts of owners there are, those that are disabled as well. */
    long owners() {
        return all().stream().filter(one -> one.roles().contains(StaffRole.OWNER)).count();
    }

    void setPassword(String name, String hash, boolean mustChange) {
        database.sql(
                        """
                        UPDATE platform.staff SET password_hash = ?, must_change = ?,
                            credentials = credentials + 1
                        WHERE name = ?
                        """)
                .params(hash, mustChange, name)
                .update();
    }

    /** The hash of the password of somebody who is active. */
    Optional<String> hash(String name) {
        return database.sql(
                        "SELECT password_hash FROM platform.staff WHERE name = ? AND state = 'ACTIVE'")
                .param(name)
                .query(String.class)
                .optional();
    }

    private StaffAccount account(ResultSet row, int number) throws SQLException {
        return new StaffAccount(
                row.getString("name"),
                StaffRoles.of(row.getString("roles")),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("must_change"),
                row.getInt("credentials"),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
