package org.tidemark.server.trade.screening;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which member was seen where, and when first. */
@Repository
class DeviceStore {

    private final JdbcClient database;

    DeviceStore(JdbcClient database) {
        this.database = database;
    }

    /** The key of this platform's tokens; the first that is offered stays. */
    byte[] key(byte[] offered) {
        database.sql("INSERT INTO platform.device_key (key) VALUES (?) ON CONFLICT DO NOTHING")
                .param(offered)
                .update();
        return database.sql("SELECT key FROM platform.device_key").query(byte[].class).single();
    }

    /** When the platform first saw a member: at the latest now. */
    Instant firstSeen(String member, String device, String address, Instant now) {
        database.sql(
                        """
                        INSERT INTO platform.seen_member (member, first_seen, device, address)
                        VALUES (?, ?, ?, ?) ON CONFLICT (member) DO NOTHING
                        """)
                .params(member, ScreenedOrders.time(now), device, address)
                .update();
        return database.sql("SELECT first_seen FROM platform.seen_member WHERE member = ?")
                .param(member)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A member uses a device. */
    void seen(String device, String member, String address, List<String> kin, Instant now) {
        database.sql(
                        """
                        INSERT INTO platform.seen_device
                            (device, member, address, kin, first_seen, last_seen)
                        VALUES (:device, :member, :address, :kin, :now, :now)
                        ON CONFLICT (device, member) DO UPDATE
                        SET last_seen = excluded.last_seen, address = excluded.address,
                            kin = excluded.kin
                        """)
                .param("device", device)
                .param("member", member)
                .param("address", address)
                .param("kin", kin.toArray(String[]::new))
                .param("now", ScreenedOrders.time(now))
                .update();
    }
}
