/**
 * Invitations: the page that a link leads to, a member's own link, and what inviting pays.
 *
 * <pre>
 *   link /i/{code} ──> page with the rates ──> cookie ──> sign-up names the sponsor
 * </pre>
 *
 * <p>Invariants: a code says nothing about who invites; the rates are those of the plans in force;
 * an invitation binds at sign-up or never.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.programmes",
            "people.accounts",
            "people.wechat",
            "web.access",
            "web.address",
            "web.memberapi",
            "web.qr",
            "web.site"
        })
@NullMarked
package org.tidemark.server.people.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
