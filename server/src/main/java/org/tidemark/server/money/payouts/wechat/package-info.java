/**
 * Transfers to WeChat ({@code transfer-bills}): the receiver confirms each within a day.
 *
 * <p>Invariants: the bill's number is never changed, whatever WeChat answers; a name goes out
 * sealed, from 2,000 yuan on always; merchant, app and number of every answer must be ours.
 */
package org.tidemark.server.money.payouts.wechat;
