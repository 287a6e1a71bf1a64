/**
 * WeChat is told of the delivery of what was paid in its mini program: without that it keeps the
 * money.
 *
 * <pre>
 *   opened in the mini program ──> paid? ──> shipped, handed over, or nothing to send
 *                                               └──> report ──> WeChat ──> told (or a person looks)
 * </pre>
 *
 * <p>Invariants: a row waits until its report was taken, whatever fails in between; before a report
 * is sent again WeChat is asked whether it has the first one; what WeChat refuses again and again
 * is left to a person: it stands in the console, with the reason, and is told again when somebody
 * presses.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "people.vault",
            "people.wechat",
            "trade.orders",
            "trade.orders.packing",
            "trade.purchases.model",
            "web.access",
            "web.forms",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.orders.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
