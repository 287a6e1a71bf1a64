/**
 * The bills of payment providers beside our book.
 *
 * <pre>
 *   file ──> BillTable   unpacked, the one table with the provider's columns
 *              └──> WechatBill │ AlipayBill   every line read or named, counts and sums against the bill's own
 *                        └──> ProviderBill ──> Reconciliation   line by line with our book ──> BillComparisons
 *   BillJob ──> BillSource   each night, where a provider's credentials are ──> the same
 * </pre>
 *
 * <p>Invariants: a line is read or named, none is passed over; a bill whose own counts and sums are
 * missing or other than those of its lines is refused as a whole; comparing changes no payment; a
 * difference stays open until a person says what it was.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.work",
            "money.payments",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.payments.bills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
