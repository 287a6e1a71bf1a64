-- A command with a long outcome has several records; the continuations have an empty command. The first
-- record alone is that of the command id.
DROP INDEX ledger.journal_command_id;
CREATE UNIQUE INDEX journal_command_id ON ledger.journal (ledger, command_id) WHERE command <> '';
COMMENT ON TABLE ledger.journal IS
    'A row for each command that was accepted or refused, several where the outcome is long; see journal.proto';
