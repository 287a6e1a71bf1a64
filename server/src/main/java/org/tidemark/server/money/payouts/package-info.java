/**
 * Money that goes out to people: transfers to WeChat, transfers by the bank in batches, and a demo.
 *
 * <pre>
 *   whoever pays out ── send, query, cancel ──> PayoutProvider
 *          ^                                      wechat │ bank (in batches) │ demo
 *          └── PayoutListener <── Payouts <── signed notice
 * </pre>
 *
 * <p>Invariants: a payout keeps its number for ever, so that whatever is repeated it is paid once;
 * an answer that did not come is a state of its own, never a failure: query first; a payout counts
 * as paid, failed, expired or cancelled only on the provider's checked word.
 */
@ApplicationModule(
        allowedDependencies = {"money.payments", "people.vault", "web.access", "web.site"})
@NullMarked
package org.tidemark.server.money.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
