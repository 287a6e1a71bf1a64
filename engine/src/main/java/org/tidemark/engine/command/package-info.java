/**
 * What a ledger can be told (SPEC section 5): one record a command, fields in the order in which
 * the specification lists them.
 *
 * <p>A command holds what its sender gave, parsed: names as text, money in fen, points in
 * micropoints. Two commands are the same content exactly when the records are equal. Optional text
 * that was not given is {@link org.tidemark.engine.command.Command#NONE}; there is no null. What
 * names and amounts may be, {@link org.tidemark.engine.command.CommandRules} says for every door.
 */
@NullMarked
package org.tidemark.engine.command;

import org.jspecify.annotations.NullMarked;
