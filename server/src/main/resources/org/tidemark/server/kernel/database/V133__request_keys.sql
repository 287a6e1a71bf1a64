-- The public key (Ed25519) with which a client signs its requests; empty where it does not.
ALTER TABLE platform.api_client ADD COLUMN request_key text NOT NULL DEFAULT '';
