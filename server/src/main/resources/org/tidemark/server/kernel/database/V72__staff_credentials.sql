-- How often the way in of somebody of the staff was changed: sessions that began before are over.
ALTER TABLE platform.staff ADD COLUMN credentials integer NOT NULL DEFAULT 0;
