/**
 * What a purchase is and how it goes on, as values: no framework, no SQL, no clock, no provider.
 *
 * <pre>
 *                        every part held by the ledger or confirmed by the provider
 *   PLACED ─> COVERING ─> OPEN ──────────────────────────────> PAID ─> SCREENING ─> SETTLING ─> SETTLED
 *     │          │         │  └─> CLOSING ─(paid meanwhile)─────^         │  ^          │
 *     └──────────┴─────────┴───────┴─> CLOSED <──────────────┐          HELD          REFUSED
 *                                                            └─ money back at once ──────┴─ by a person
 * </pre>
 *
 * <p>{@link org.tidemark.server.trade.purchases.model.PurchaseTable} declares, for each state and
 * event, what follows; {@link org.tidemark.server.trade.purchases.model.Purchase#on} is that table
 * as a pure function. It gives the purchase as it stands after the event and the effects that are
 * to be carried out in the world; whoever carries them out brings what came of them back as events.
 *
 * <p>Invariants: a purchase counts only money that the ledger has set aside for it, or that the
 * provider's signed word has brought, and it is one decision of the table that all of it is there.
 * What was paid for a line is always what went back of it plus what is left of it, by source, to
 * the fen and never negative. The ids of everything that is asked of the world derive from the
 * number.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.trade.purchases.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
