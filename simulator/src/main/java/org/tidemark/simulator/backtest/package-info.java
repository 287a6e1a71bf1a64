/**
 * What a plan would have done on the orders a business really had.
 *
 * <pre>
 *   order file ──> CollectedOrders ──> Netting   totals once, refunds off their orders
 *                        └──(by time)──> Settlements ──> Ledger ──> Tally   by day, by member
 *                                                                   └─ view ──> Payback ──> BacktestResult
 *   BacktestResult ──> daily.csv, members.csv, report.json, report.html
 * </pre>
 *
 * <p>Invariants: every order goes through the engine and no rule is repeated here; everybody holds,
 * so the only points that are sold are those of forced exits; all figures are integers, shares are
 * parts per ten thousand rounded down; the same file and plan give the same bytes.
 */
@NullMarked
package org.tidemark.simulator.backtest;

import org.jspecify.annotations.NullMarked;
