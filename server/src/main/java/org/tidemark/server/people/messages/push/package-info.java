/**
 * Messages to browsers, by those who make them (Web Push: RFC 8030, 8291, 8292).
 *
 * <pre>
 *   press on a device ──> its address and keys, sealed
 *   message ──> encrypted for the device ──> post, signed with our own key ──> the browser's maker ──> worker
 * </pre>
 *
 * <p>Invariants: what is sent is encrypted for the device alone; an address is judged as that of a
 * webhook is, and never one of a network of one's own; a device is one member's, his who pressed
 * last; a device that its maker no longer knows is forgotten; the platform's own key is made once
 * and kept sealed.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.outward",
            "people.accounts",
            "people.messages",
            "people.vault",
            "web.access",
            "web.forms",
            "web.site"
        })
@NullMarked
package org.tidemark.server.people.messages.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
