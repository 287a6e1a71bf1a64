/**
 * Money that goes out to people: transfers to WeChat, bank transfers by hand, and a demo.
 *
 * <pre>
 *   whoever pays out ── send, query, cancel ──> PayoutProvider
 *          ^                                      wechat │ bank (by hand) │ demo
 *          └── PayoutListener <── Payouts <── signed notice
 * </pre>
 *
 * <p>Invariants: a payout keeps its number for ever, so that whatever is repeated it is paid once;
 * an answer that did not come is a state of its own, never a failure: query first; a payout counts
 * as paid, failed, expired or cancelled only on the provider's checked word.
 */
@ApplicationModule(allowedDependencies = {"money.payments", "web.access", "web.site"})
@NullMarked
package org.tidemark.server.money.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
