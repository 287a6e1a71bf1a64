/**
 * Why a command is not taken, as a message with arguments: a key and what the sentence is about,
 * exact and in no language. Whoever shows it finds the words by the key.
 *
 * <pre>
 *   RefusalReason  =  ReasonKey + Arguments  --text()-->  wallet-left fen=12050  --read()-->  the same
 * </pre>
 *
 * <p>Invariants: a reason has the arguments that its key asks for; the same reason gives the same
 * text, and that text read back gives the same reason.
 */
@NullMarked
package org.tidemark.engine.reason;

import org.jspecify.annotations.NullMarked;
