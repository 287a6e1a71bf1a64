package org.tidemark.server.people.messages.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Devices that members are told on. A device is one member's: his who pressed last. */
@Repository
class PushDevices {

    /** The most of a member; of more the oldest go. */
    static final int MOST = 10;

    private static final String HASHED = "push-endpoint";

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    PushDevices(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Adds one; whoever had it before has it no more. */
    @Transactional
    void add(String memberId, PushAddress address) {
        byte[] mark = seals.hash(HASHED, address.endpoint());
        database.sql("DELETE FROM platform.push_device WHERE endpoint_mark = ?")
                .param(mark)
                .update();
        String id = UUID.randomUUID().toString();
        database.sql(
                        """
                        INSERT INTO platform.push_device (device_id, member_id, endpoint_mark,
                            endpoint_sealed, keys_sealed, added_at)
                        VALUES (:id, :member, :mark, :endpoint, :keys, :now)
                        ON CONFLICT (endpoint_mark) DO NOTHING
                        """)
                .param("id", id)
                .param("member", memberId)
                .param("mark", mark)
                .param("endpoint", seals.seal(SealedColumn.PUSH_ENDPOINT, id, address.endpoint()))
                .param(
                        "keys",
                        seals.seal(
                                SealedColumn.PUSH_KEYS, id, address.key() + " " + address.auth()))
                .param("now", OffsetDateTime.now(clock))
                .update();
        database.sql(
                        """
                        DELETE FROM platform.push_device WHERE device_id IN
                            (SELECT device_id FROM platform.push_device WHERE member_id = ?
                             ORDER BY added_at DESC, device_id OFFSET ?)
                        """)
                .params(memberId, MOST)
                .update();
    }

    /** A member's, the newest first. */
    List<PushDevice> of(String memberId) {
        return database.sql(
                        """
                        SELECT device_id, added_at FROM platform.push_device
                        WHERE member_id = ? ORDER BY added_at DESC, device_id
                        """)
                .param(memberId)
                .query((row, number) ->
                        new PushDevice(
                                row.getString("device_id"),
                                row.getObject("added_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime()))
                .list();
    }

    /** How one of a member is reached. */
    Optional<PushAddress> address(String memberId, String id) {
        return database.sql(
                        """
                        SELECT * FROM platform.push_device
                        WHERE member_id = ? AND device_id = ?
                        """)
                .params(memberId, id)
                .query(this::address)
                .optional();
    }

    /** Forgets one of a member. */
    void remove(String memberId, String id) {
        database.sql("DELETE FROM platform.push_device WHERE member_id = ? AND device_id = ?")
                .params(memberId, id)
                .update();
    }

    /** Forgets all of a member. */
    void removeAll(String memberId) {
        database.sql("DELETE FROM platform.push_device WHERE member_id = ?")
                .param(memberId)
                .update();
    }

    private PushAddress address(ResultSet row, int number) throws SQLException {
        String id = row.getString("device_id");
        String[] keys =
                seals.openText(SealedColumn.PUSH_KEYS, id, row.getBytes("keys_sealed"))
                        .split(" ", 2);
        return new PushAddress(
                seals.openText(SealedColumn.PUSH_ENDPOINT, id, row.getBytes("endpoint_sealed")),
                keys[0],
                keys[1]);
    }
}
