/**
 * Alipay on the official SDK: it signs calls and checks the signatures of answers and notices
 * (RSA2).
 *
 * <p>Invariants: app and seller of a notice must be ours. A notice carries the time at which it was
 * sent, and repeats come for a day: an old one is never believed, the order is queried instead.
 */
@ApplicationModule(allowedDependencies = {"money.payments", "money.payments.bills"})
@NullMarked
package org.tidemark.server.money.payments.alipay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
