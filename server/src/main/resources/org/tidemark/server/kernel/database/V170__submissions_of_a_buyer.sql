-- The name of a form or the key of an app counts within one buyer: it is no other's.
ALTER TABLE platform.purchase DROP CONSTRAINT purchase_submission_key;
ALTER TABLE platform.purchase ADD CONSTRAINT purchase_submission_of_buyer UNIQUE (buyer, submission);
