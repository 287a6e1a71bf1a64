-- An endpoint that a person of the staff makes is told nothing before a second one agrees.
ALTER TABLE platform.webhook_endpoint DROP CONSTRAINT webhook_endpoint_state_check;
ALTER TABLE platform.webhook_endpoint ADD CONSTRAINT webhook_endpoint_state_check
    CHECK (state IN ('PROPOSED', 'ACTIVE', 'DISABLED', 'ENDED'));
-- Nobody alone has told there what happened before the place that both agreed to.
ALTER TABLE platform.webhook_endpoint ADD COLUMN first_seq bigint NOT NULL DEFAULT 0;
ALTER TABLE platform.webhook_endpoint ADD COLUMN first_ordinal integer NOT NULL DEFAULT 0;
