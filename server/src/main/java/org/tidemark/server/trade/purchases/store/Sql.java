package org.tidemark.server.trade.purchases.store;

/** The statements that read and write a purchase with all that belongs to it. */
final class Sql {

    /** Each purchase {@code p} with all that belongs to it, as a document. */
    static final String DOCUMENT =
            """
            SELECT jsonb_build_object(
                'purchase', to_jsonb(p),
                'lines', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.line)
                    FROM platform.purchase_line c WHERE c.number = p.number),
                'discounts', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.line, c.code)
                    FROM platform.purchase_discount c WHERE c.number = p.number),
                'holds', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.line, c.asset DESC)
                    FROM platform.purchase_hold c WHERE c.number = p.number),
                'attempts', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.place)
                    FROM platform.purchase_attempt c WHERE c.number = p.number),
                'refunds', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.asked_at, c.refund_id)
                    FROM platform.purchase_refund c WHERE c.number = p.number),
                'cuts', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.refund_id, c.rule)
                    FROM platform.purchase_refund_cut c WHERE c.number = p.number),
                'earnings', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.programme)
                    FROM platform.purchase_earning c WHERE c.number = p.number),
                'effects', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.place)
                    FROM platform.purchase_effect c WHERE c.number = p.number))::text
            FROM platform.purchase p
            """;

    static final String ONE = DOCUMENT + "WHERE p.number = :number";

    static final String SOME = DOCUMENT + "WHERE p.number IN (:numbers)";

    /**
     * Writes the rows of a document: a purchase, what is new or changed of it, effects and steps.
     * Gives whether it was written, which it is only by whoever has read what stands there, and the
     * places of the effects in their order.
     */
    static final String WRITE =
            """
            WITH document AS (SELECT CAST(:document AS jsonb) AS d),
            written AS (
                INSERT INTO platform.purchase
                SELECT r.* FROM document, jsonb_populate_record(
                    NULL::platform.purchase, d -> 'purchase') r
                ON CONFLICT (number) DO UPDATE SET state = EXCLUDED.state,
                    changed_at = EXCLUDED.changed_at, due_at = EXCLUDED.due_at,
                    paid_at = EXCLUDED.paid_at, ended_at = EXCLUDED.ended_at,
                    chosen = EXCLUDED.chosen, paid_by = EXCLUDED.paid_by,
                    handed_over = EXCLUDED.handed_over, settle_try = EXCLUDED.settle_try,
                    ledger_order = EXCLUDED.ledger_order, bound = EXCLUDED.bound,
                    review = EXCLUDED.review, refused_by = EXCLUDED.refused_by,
                    refusal = EXCLUDED.refusal, trouble = EXCLUDED.trouble,
                    version = EXCLUDED.version
                WHERE purchase.version = EXCLUDED.version - 1
                RETURNING number),
            rest AS (SELECT d FROM document, written),
            line AS (
                INSERT INTO platform.purchase_line
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_line, d -> 'lines') r
                ON CONFLICT (number, line) DO UPDATE SET provider_fen = EXCLUDED.provider_fen,
                    coins_fen = EXCLUDED.coins_fen, wallet_fen = EXCLUDED.wallet_fen,
                    provider_left = EXCLUDED.provider_left, coins_left = EXCLUDED.coins_left,
                    wallet_left = EXCLUDED.wallet_left, quantity_left = EXCLUDED.quantity_left),
            discount AS (
                INSERT INTO platform.purchase_discount
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_discount, d -> 'discounts') r),
            hold AS (
                INSERT INTO platform.purchase_hold
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_hold, d -> 'holds') r
                ON CONFLICT (hold_id) DO UPDATE SET amount_fen = EXCLUDED.amount_fen,
                    state = EXCLUDED.state
                WHERE purchase_hold.number = EXCLUDED.number),
            attempt AS (
                INSERT INTO platform.purchase_attempt
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_attempt, d -> 'attempts') r
                ON CONFLICT (attempt_id) DO UPDATE SET state = EXCLUDED.state),
            refund AS (
                INSERT INTO platform.purchase_refund
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_refund, d -> 'refunds') r
                ON CONFLICT (refund_id) DO UPDATE SET state = EXCLUDED.state,
                    provider_fen = EXCLUDED.provider_fen, coins_fen = EXCLUDED.coins_fen,
                    wallet_fen = EXCLUDED.wallet_fen, decided_by = EXCLUDED.decided_by,
                    note = EXCLUDED.note
                WHERE purchase_refund.number = EXCLUDED.number),
            cut AS (
                INSERT INTO platform.purchase_refund_cut
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_refund_cut, d -> 'cuts') r),
            earning AS (
                INSERT INTO platform.purchase_earning
                SELECT r.* FROM rest, jsonb_populate_recordset(
                    NULL::platform.purchase_earning, d -> 'earnings') r),
            step AS (
                INSERT INTO platform.purchase_step (number, at, what, who, note)
                SELECT r.number, r.at, r.what, r.who, r.note FROM rest,
                    ROWS FROM (jsonb_to_recordset(d -> 'steps') AS (number text, at timestamptz,
                        what text, who text, note text)) WITH ORDINALITY
                        AS r (number, at, what, who, note, place)
                ORDER BY r.place),
            answered AS (
                DELETE FROM platform.purchase_effect USING written WHERE place = :done),
            effect AS (
                INSERT INTO platform.purchase_effect
                    (number, kind, subject, amount_fen, try_at, trouble)
                SELECT r.number, r.kind, r.subject, r.amount_fen, r.try_at, '' FROM rest,
                    ROWS FROM (jsonb_to_recordset(d -> 'effects') AS (number text, kind text,
                        subject text, amount_fen bigint, try_at timestamptz)) WITH ORDINALITY
                        AS r (number, kind, subject, amount_fen, try_at, place)
                ORDER BY r.place
                RETURNING place)
            SELECT (SELECT count(*) FROM written),
                (SELECT coalesce(array_agg(place ORDER BY place), '{}') FROM effect)
            """;

    private Sql() {}
}
