-- What of an amount was to be paid with coins, and what of it was to earn points, when it was shown.
ALTER TABLE platform.disclosure
    ADD COLUMN coins        bigint NOT NULL DEFAULT 0,
    ADD COLUMN eligible_fen bigint;
UPDATE platform.disclosure SET eligible_fen = price_fen;
ALTER TABLE platform.disclosure ALTER COLUMN eligible_fen SET NOT NULL;
