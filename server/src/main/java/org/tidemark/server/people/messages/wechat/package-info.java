/**
 * Messages in WeChat: one-time subscribe messages of the mini program, each by a word of consent
 * that WeChat keeps.
 *
 * <pre>
 *   ticked here ──> asked by WeChat after a payment ──> consent ──> one message ──> asked again
 * </pre>
 *
 * <p>Invariants: only a kind that has a template is told; a member who is not bound, or has not
 * agreed, is not told and not tried again; where WeChat is busy or silent it is tried later.
 */
@ApplicationModule(
        allowedDependencies = {"people.accounts", "people.messages", "people.wechat", "web.site"})
@NullMarked
package org.tidemark.server.people.messages.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
