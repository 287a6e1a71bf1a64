/**
 * WeChat's mini program, from the platform's side: who comes from it, and what is asked of WeChat
 * for it.
 *
 * <pre>
 *   shell ── code ──> MiniDoor ── code to openid ──> MiniCalls ──> WeChat
 *                        └──> member ──> one-time ticket ──> web-view ──> session
 *   shell ── code, phone's code, terms ──> account found or made ──┘
 * </pre>
 *
 * <p>Invariants: nothing that the shell says of its user is believed, only what WeChat says of a
 * code that is used once; a phone that WeChat has proved counts as one that was proved by SMS, and
 * nobody is made who has not agreed to the terms; a ticket opens one session within a minute, on a
 * page of this platform, and is kept hashed; who comes in silently has proved nothing yet where
 * money goes. The access token is kept in one place and renewed once where WeChat refuses it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.limits",
            "kernel.work",
            "people.accounts",
            "people.signin",
            "people.signup",
            "people.vault",
            "web.access",
            "web.site"
        })
@NullMarked
package org.tidemark.server.people.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
