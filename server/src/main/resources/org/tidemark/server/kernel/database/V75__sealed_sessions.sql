-- What waits in a session, a form that was kept for one, is sealed too, by the next start.
ALTER TABLE platform.web_session_attributes RENAME COLUMN attribute_bytes TO attribute_plain;
ALTER TABLE platform.web_session_attributes ADD COLUMN attribute_bytes bytea;
