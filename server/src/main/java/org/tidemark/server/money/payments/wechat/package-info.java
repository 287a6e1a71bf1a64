/**
 * WeChat Pay, interface v3, on the official SDK: it signs calls, checks the signatures of answers
 * and opens notices; the calls themselves go over the JDK's own HTTP client.
 *
 * <p>Invariants: a notice counts only within five minutes of its signed time, which the SDK does
 * not check; its merchant, app and currency must be ours; answers without a valid signature are no
 * answers.
 */
@NamedInterface("wechat")
package org.tidemark.server.money.payments.wechat;

import org.springframework.modulith.NamedInterface;
