/**
 * Money that comes in through payment providers.
 *
 * <pre>
 *   page ── ask ──> Payments ── create, query, close, refund ──> PaymentProvider
 *                      ^  |                                        wechat │ alipay │ demo
 *   provider ─ notice ─┘  └──> PaymentBook (what was asked, what came)
 * </pre>
 *
 * <p>Invariants: money counts as received only on the provider's signed word, by a notice or by the
 * answer to a query, never on the payer's; only with the amount that was asked; and only once,
 * however often it is told. After an answer that did not come nothing is guessed, the provider is
 * queried. Refunds of a payment never add up to more than was paid.
 *
 * <p>Each provider stands in a package of its own behind {@link
 * org.tidemark.server.money.payments.PaymentProvider}; a further one is a further package.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "people.messages.wechat",
            "people.vault",
            "people.wechat",
            "web.access",
            "web.memberapi",
            "web.qr",
            "web.site"
        })
@NullMarked
package org.tidemark.server.money.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
