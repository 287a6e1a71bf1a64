package org.tidemark.server.trade.orders.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses in PostgreSQL; every question names the member. */
@Repository
class AddressStore {

    private final JdbcClient database;
    private final Clock clock;

    AddressStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A member's, the one used last first. */
    List<Address> of(String memberId) {
        return database.sql(
                        "SELECT * FROM platform.address WHERE member_id = ? ORDER BY used_at DESC")
                .param(memberId)
                .query(AddressStore::address)
                .list();
    }

    Optional<Address> find(String addressId, String memberId) {
        return database.sql("SELECT * FROM platform.address WHERE address_id = ? AND member_id = ?")
                .params(addressId, memberId)
                .query(AddressStore::address)
                .optional();
    }

    /** Enters one, or changes one of this member's; a stranger's stays as it is. */
    boolean keep(Address address) {
        return database.sql(
                                """
                                INSERT INTO platform.address VALUES (?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (address_id) DO UPDATE SET
                                    recipient = EXCLUDED.recipient, phone = EXCLUDED.phone,
                                    region = EXCLUDED.region, street = EXCLUDED.street,
                                    used_at = EXCLUDED.used_at
                                WHERE address.member_id = EXCLUDED.member_id
                                """)
                        .params(
                                address.addressId(),
                                address.memberId(),
                                address.recipient(),
                                address.phone(),
                                address.region(),
                                address.street(),
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean remove(String addressId, String memberId) {
        return database.sql("DELETE FROM platform.address WHERE address_id = ? AND member_id = ?")
                        .params(addressId, memberId)
                        .update()
                == 1;
    }

    /** The member has left. */
    void erase(String memberId) {
        database.sql("DELETE FROM platform.address WHERE member_id = ?").param(memberId).update();
    }

    private static Address address(ResultSet row, int number) throws SQLException {
        return new Address(
                row.getString("address_id"),
                row.getString("member_id"),
                row.getString("recipient"),
                row.getString("phone"),
                row.getInt("region"),
                row.getString("street"));
    }
}
