-- Accounts of stores and suppliers; a change is proposed by one and agreed to by another.
CREATE TABLE platform.payee_account (
    payee_key    text        PRIMARY KEY, -- store:<id>, supplier:<id>
    payee_sealed bytea       NOT NULL,
    payee_shown  text        NOT NULL,
    proposed_by  text        NOT NULL,
    agreed_by    text        NOT NULL,
    changed_at   timestamptz NOT NULL
);

-- Bank transfers of members that nobody has carried out wait for a batch.
INSERT INTO platform.bank_payout
    (payout_id, amount_fen, payee_key, payee_sealed, payee_shown, state, reference, reason,
     asked_at)
SELECT p.payout_id, p.amount_fen, w.member_id, w.payee_sealed, w.payee_shown,
    CASE WHEN p.state IN ('TAKEN', 'SENT') THEN 'TAKEN'
         WHEN p.state = 'EXPIRED' THEN 'FAILED' ELSE p.state END,
    p.reference, p.reason, p.asked_at
FROM platform.hand_payout p JOIN platform.withdrawal w ON w.number = p.payout_id
WHERE p.provider = 'bank';

-- Those that stand on a list are at the bank, under their own numbers, which the bank knows.
INSERT INTO platform.bank_batch (batch, kind, currency, state, made_by, made_at, released_at)
SELECT 'ba' || to_char(now(), 'YYMMDD') || '000000000001', 'MEMBERS', 'CNY', 'AT_BANK', '', now(),
    now()
WHERE EXISTS (SELECT FROM platform.bank_payout WHERE state = 'TAKEN');
INSERT INTO platform.bank_line
    (line, batch, place, kind, thing, claim, command_id, payee_key, payee_sealed, payee_shown,
     amount_fen, state, reference, changed_at)
SELECT p.payout_id, b.batch, row_number() OVER (ORDER BY p.asked_at, p.payout_id), 'MEMBERS',
    p.payout_id, p.payout_id, p.payout_id, p.payee_key, p.payee_sealed, p.payee_shown,
    p.amount_fen, 'AT_BANK', p.reference, now()
FROM platform.bank_payout p
JOIN platform.bank_batch b ON b.batch = 'ba' || to_char(now(), 'YYMMDD') || '000000000001'
WHERE p.state = 'TAKEN';

-- What was paid to stores: what was planned has no account to go to and is planned anew; what the
-- ledger did not take of a run is the bank's money that is out, and stays to be booked.
INSERT INTO platform.bank_batch (batch, kind, currency, state, made_by, made_at, released_at)
SELECT CASE WHEN run = '' THEN payout_id ELSE run END, 'STORES', 'CNY',
    CASE WHEN bool_and(state IN ('PLANNED', 'DROPPED')) THEN 'DROPPED'
         WHEN bool_or(state IN ('SENT', 'REFUSED')) THEN 'AT_BANK' ELSE 'DONE' END,
    min(made_by), min(made_at), min(made_at)
FROM platform.store_payout GROUP BY 1;
INSERT INTO platform.bank_line
    (line, batch, place, kind, thing, claim, command_id, payee_key, payee_sealed, payee_shown,
     amount_fen, state, reference, reason, told_by, changed_at)
SELECT payout_id, CASE WHEN run = '' THEN payout_id ELSE run END,
    row_number() OVER (PARTITION BY CASE WHEN run = '' THEN payout_id ELSE run END
        ORDER BY store_id, payout_id),
    'STORES', store_id, '', 'pay-store-' || payout_id, 'store:' || store_id, '', '',
    amount_fen,
    CASE WHEN state = 'SENT' THEN 'PAID' WHEN state = 'PAID' THEN 'SETTLED'
         WHEN state = 'REFUSED' AND run <> '' THEN 'STUCK'
         WHEN state = 'REFUSED' THEN 'FAILED' ELSE 'DROPPED' END,
    bank_reference, note, made_by, made_at
FROM platform.store_payout;
UPDATE platform.bank_batch b SET state = 'DONE' WHERE state = 'AT_BANK' AND NOT EXISTS
    (SELECT FROM platform.bank_line l WHERE l.batch = b.batch
        AND l.state IN ('PLANNED', 'RELEASED', 'AT_BANK', 'PAID', 'STUCK'));
DROP TABLE platform.store_payout;

-- What is left is the demo's.
DELETE FROM platform.hand_payout WHERE provider <> 'demo' OR state IN ('TAKEN', 'SENT', 'FAILED');
ALTER TABLE platform.hand_payout RENAME TO demo_payout;
ALTER TABLE platform.demo_payout DROP COLUMN provider;
