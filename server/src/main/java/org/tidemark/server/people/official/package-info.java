/**
 * The official account at WeChat (公众号): signing in inside WeChat's browser.
 *
 * <pre>
 *   press ──> state in the session ──> WeChat ──> code ──> openid ──> known ──> signed in
 *                                                             └──> not known ──> one code by SMS ──> bound
 *                                                             └──> press ──> unionid ──> known by the mini program ──> bound
 * </pre>
 *
 * <p>Invariants: nothing is asked of WeChat and nobody is signed in without the state that this
 * very session was given, and a state is good once; who comes in this way has proved nothing yet
 * where money goes; an openid is bound by whoever shows the phone of the account, or is known by
 * the same unionid; it is another binding than that by which a member is paid, which needs a proof
 * of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.limits",
            "people.accounts",
            "people.signin",
            "people.vault",
            "people.wechat",
            "web.access",
            "web.address",
            "web.site"
        })
@NullMarked
package org.tidemark.server.people.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
