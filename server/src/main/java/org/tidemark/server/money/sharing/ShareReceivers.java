package org.tidemark.server.money.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.site.NumberSeries;

/** Keeps to whom the provider gives the parts of stores: proposed by one, agreed to by another. */
@Repository
public class ShareReceivers {

    static final String STORE = "store";
    static final String RECEIVER = "receiver";
    static final String SHOWN = "shown";
    static final String SEALED = "sealed";

    private static final String SEPARATOR = "\n";
    private static final int TAIL = 4;

    private final JdbcClient database;
    private final Seals seals;
    private final Approvals approvals;
    private final NumberSeries numbers;
    private final Clock clock;

    ShareReceivers(
            JdbcClient database,
            Seals seals,
            Approvals approvals,
            NumberSeries numbers,
            Clock clock) {
        this.database = database;
        this.seals = seals;
        this.approvals = approvals;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** A proposed receiver, opened for whoever has to judge it. */
    public record Proposed(ShareReceiver receiver, String proposedBy) {}

    /**
     * Proposes a receiver; another person has to agree.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is none
     */
    public ApprovalAnswer propose(String store, ReceiverForm form, String by) {
        String id = numbers.next("rv");
        ShareReceiver receiver = form.receiver(id);
        byte[] sealed = seal(receiver);
        return approvals.propose(
                new Proposal(
                        ApprovalAction.SHARE_RECEIVER,
                        new Wanted.OfPlatform(
                                id,
                                new TreeMap<>(
                                        Map.of(
                                                STORE, store,
                                                RECEIVER, receiver.kind().name(),
                                                SHOWN, shown(receiver))),
                                new TreeMap<>(
                                        Map.of(
                                                SEALED,
                                                Base64.getEncoder().encodeToString(sealed)))),
                        store,
                        0,
                        form.reason(),
                        by));
    }

    private byte[] seal(ShareReceiver receiver) {
        return seals.seal(
                SealedColumn.SHARE_RECEIVER,
                receiver.receiverId(),
                receiver.account() + SEPARATOR + receiver.name());
    }

    /** What was proposed for a store and waits for a second person, opened. */
    public List<Proposed> proposed(String store) {
        return approvals.waiting().stream()
                .filter(one -> one.action() == ApprovalAction.SHARE_RECEIVER)
                .filter(one -> one.subject().equals(store))
                .flatMap(one -> opened(one).stream())
                .toList();
    }

    private Optional<Proposed> opened(Approval one) {
        return one.wanted()
                .filter(Wanted.OfPlatform.class::isInstance)
                .map(Wanted.OfPlatform.class::cast)
                .map(what ->
                        new Proposed(
                                opened(
                                        what.id(),
                                        ShareReceiver.Kind.valueOf(what.particular(RECEIVER)),
                                        sealed(what)),
                                one.proposedBy()));
    }

    static byte[] sealed(Wanted.OfPlatform what) {
        return Base64.getDecoder().decode(what.keptValue(SEALED));
    }

    private ShareReceiver opened(String id, ShareReceiver.Kind kind, byte[] sealed) {
        String[] parts =
                seals.openText(SealedColumn.SHARE_RECEIVER, id, sealed).split(SEPARATOR, 2);
        return new ShareReceiver(id, kind, parts[0], parts[1]);
    }

    private static String shown(ShareReceiver receiver) {
        String account = receiver.account();
        return account.isEmpty() ? "-" : "**** " + account.substring(account.length() - TAIL);
    }

    /** Keeps what two people want; the provider is told of it next. */
    void put(Wanted.OfPlatform what, Approval approval) {
        boolean nobody = what.particular(RECEIVER).equals(ShareReceiver.Kind.NONE.name());
        database.sql(
                        """
                        INSERT INTO platform.share_receiver (receiver_id, store_id, kind,
                            receiver_sealed, receiver_shown, state, proposed_by, agreed_by,
                            agreed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        what.id(),
                        what.particular(STORE),
                        what.particular(RECEIVER),
                        sealed(what),
                        what.particular(SHOWN),
                        nobody ? "ADDED" : "ADDING",
                        approval.proposedBy(),
                        approval.decidedBy(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The newest of a store; empty where none was ever agreed to. */
    public Optional<ReceiverLine> of(String store) {
        return database.sql(
                        """
                        SELECT * FROM platform.share_receiver WHERE store_id = ?
                        ORDER BY place DESC LIMIT 1
                        """)
                .param(store)
                .query(this::line)
                .optional();
    }

    /** One, opened for the provider. */
    ShareReceiver find(String receiverId) {
        return database.sql("SELECT * FROM platform.share_receiver WHERE receiver_id = ?")
                .param(receiverId)
                .query((row, number) ->
                        opened(
                                row.getString("receiver_id"),
                                ShareReceiver.Kind.valueOf(row.getString("kind")),
                                row.getBytes("receiver_sealed")))
                .single();
    }

    /** Those that the provider was not told of yet, the first ones first. */
    List<String> adding(int limit) {
        return database.sql(
                        """
                        SELECT receiver_id FROM platform.share_receiver WHERE state = 'ADDING'
                        ORDER BY place LIMIT ?
                        """)
                .param(limit)
                .query(String.class)
                .list();
    }

    /** What the provider said. */
    void added(String receiverId, String state, String reason) {
        database.sql(
                        """
                        UPDATE platform.share_receiver SET state = ?, reason = ?
                        WHERE receiver_id = ? AND state = 'ADDING'
                        """)
                .params(state, reason, receiverId)
                .update();
    }

    private ReceiverLine line(ResultSet row, int number) throws SQLException {
        return new ReceiverLine(
                row.getString("receiver_id"),
                ShareReceiver.Kind.valueOf(row.getString("kind")),
                row.getString("receiver_shown"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("agreed_by"),
                row.getObject("agreed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
