package org.tidemark.server.trade.orders.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.trade.orders.Delivery;

/** Addresses in PostgreSQL; every question names the member. */
@Repository
class AddressStore {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    AddressStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** A member's, the one used last first. */
    List<Address> of(String memberId) {
        return database.sql(
                        "SELECT * FROM platform.address WHERE member_id = ? ORDER BY used_at DESC")
                .param(memberId)
                .query(this::address)
                .list();
    }

    Optional<Address> find(String addressId, String memberId) {
        return database.sql("SELECT * FROM platform.address WHERE address_id = ? AND member_id = ?")
                .params(addressId, memberId)
                .query(this::address)
                .optional();
    }

    /** Enters one, or changes one of this member's; a stranger's stays as it is. */
    boolean keep(Address address) {
        return database.sql(
                                """
                                INSERT INTO platform.address
                                    (address_id, member_id, region, place_sealed, used_at)
                                VALUES (?, ?, ?, ?, ?)
                                ON CONFLICT (address_id) DO UPDATE SET region = EXCLUDED.region,
                                    place_sealed = EXCLUDED.place_sealed,
                                    used_at = EXCLUDED.used_at
                                WHERE address.member_id = EXCLUDED.member_id
                                """)
                        .params(
                                address.addressId(),
                                address.memberId(),
                                address.region(),
                                seals.seal(
                                        SealedColumn.ADDRESS,
                                        address.addressId(),
                                        address.delivery().text()),
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

    private Address address(ResultSet row, int number) throws SQLException {
        String id = row.getString("address_id");
        String place = seals.openText(SealedColumn.ADDRESS, id, row.getBytes("place_sealed"));
        Delivery to = Delivery.of(row.getInt("region"), place);
        return new Address(
                id,
                row.getString("member_id"),
                to.recipient(),
                to.phone(),
                to.region(),
                to.street());
    }
}
