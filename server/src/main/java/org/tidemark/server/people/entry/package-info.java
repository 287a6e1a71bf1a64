/**
 * The one door for those who have an account and those who will have one: a phone, one code, the
 * terms.
 *
 * <pre>
 *   phone ──> code sent ──> code right ──> account known ──────────────────> signed in ──> next
 *                                    └──> unknown ──> terms ticked ──> account made ──┘
 * </pre>
 *
 * <p>Invariants: until the code is right nothing tells whether the phone has an account; the page
 * that was wanted is kept through all steps; every step is a page that can be loaded again, went
 * back to and read in the other language; nobody is made who has not agreed to the terms; who was
 * invited may decline that with one tap.
 */
@ApplicationModule(
        allowedDependencies = {
            "people.accounts",
            "people.codes",
            "people.invitations",
            "people.official",
            "people.signin",
            "people.signup",
            "people.tries",
            "people.wechat",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
