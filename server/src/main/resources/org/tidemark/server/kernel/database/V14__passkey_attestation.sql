-- What the device said when it made the key; the check of a signature wants it beside the key.
ALTER TABLE platform.passkey ADD COLUMN attestation_object bytea NOT NULL;
ALTER TABLE platform.passkey ADD COLUMN attestation_client_data bytea NOT NULL;
