/**
 * WeChat Pay, interface v3, on the official SDK, as a provider of payments, of payouts and of
 * shares of payments: it signs calls, checks the signatures of answers and opens notices; the calls
 * themselves go over the JDK's own HTTP client.
 *
 * <p>Invariants: a notice counts only within five minutes of its signed time, which the SDK does
 * not check; its merchant, app and currency must be ours; answers without a valid signature are no
 * answers. The receiver confirms each transfer ({@code transfer-bills}) within a day; a bill's
 * number is never changed, whatever WeChat answers; a name goes out sealed, from 2,000 yuan on
 * always.
 */
@ApplicationModule(
        allowedDependencies = {
            "money.payments",
            "money.payments.bills",
            "money.payouts",
            "money.sharing",
            "money.sharing.model",
            "people.wechat"
        })
@NullMarked
package org.tidemark.server.money.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
