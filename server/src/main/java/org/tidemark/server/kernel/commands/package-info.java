/**
 * Commands as the API's senders write them: JSON read strictly, given an id and, where the sender
 * gives none, the platform's time, and handed to the ledger.
 *
 * <p>Invariants: bodies and the lines of a bulk stream go through the same reader; what a name or
 * an amount may be is said by {@link org.tidemark.engine.command.CommandRules}, as for the
 * platform's own commands, so that it is right or wrong everywhere alike; what is no command pins
 * nothing. The platform's own code makes no JSON: it has {@link
 * org.tidemark.server.kernel.ledger.LedgerClient}.
 */
package org.tidemark.server.kernel.commands;
