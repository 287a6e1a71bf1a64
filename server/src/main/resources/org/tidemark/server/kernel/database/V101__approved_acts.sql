-- What is wanted outside of the ledger: names and values as JSON; the command is empty then.
ALTER TABLE platform.approval ADD COLUMN particulars text NOT NULL DEFAULT '';
