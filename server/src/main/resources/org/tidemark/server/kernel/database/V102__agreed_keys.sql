-- A key that one of the staff has made opens nothing before a second one agrees.
ALTER TABLE platform.api_client_key ADD COLUMN agreed boolean NOT NULL DEFAULT true;
