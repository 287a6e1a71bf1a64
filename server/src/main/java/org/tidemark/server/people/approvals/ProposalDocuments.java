package org.tidemark.server.people.approvals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Documents of proposals in PostgreSQL, sealed. */
@Repository
class ProposalDocuments {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    ProposalDocuments(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Adds one to a proposal of his that waits.
     *
     * @return false where it waits no more, is another's, or has one
     */
    boolean add(String proposal, String by, ProposalDocument document) {
        return database.sql(
                                """
                                INSERT INTO platform.approval_document
                                    (approval_id, kind, document_sealed, added_at)
                                SELECT approval_id, ?, ?, ? FROM platform.approval
                                WHERE approval_id = ? AND proposed_by = ? AND state = 'WAITING'
                                ON CONFLICT DO NOTHING
                                """)
                        .params(
                                document.kind().name(),
                                seals.seal(
                                        SealedColumn.PROPOSAL_DOCUMENT, proposal, document.bytes()),
                                OffsetDateTime.now(clock),
                                proposal,
                                by)
                        .update()
                == 1;
    }

    Optional<ProposalDocument> find(String proposal) {
        return database.sql("SELECT * FROM platform.approval_document WHERE approval_id = ?")
                .param(proposal)
                .query((row, number) ->
                        new ProposalDocument(
                                ProposalDocument.Kind.valueOf(row.getString("kind")),
                                seals.open(
                                        SealedColumn.PROPOSAL_DOCUMENT,
                                        proposal,
                                        row.getBytes("document_sealed"))))
                .optional();
    }

    /** Those of some proposals that have one. */
    Set<String> having(List<String> proposals) {
        return proposals.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.sql(
                                        """
                                        SELECT approval_id FROM platform.approval_document
                                        WHERE approval_id IN (:ids)
                                        """)
                                .param("ids", proposals)
                                .query(String.class)
                                .list());
    }
}
