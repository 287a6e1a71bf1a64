/**
 * Messages to members about what is theirs: in the shop always, by other ways where a member wants
 * it and the way is open.
 *
 * <pre>
 *   something happened ──&gt; Messages.tell, in its transaction ──&gt; a row, once by its key
 *                                                          └──&gt; each chosen way's own outbox
 * </pre>
 *
 * <p>Invariants: a message has a key that follows from what happened, so that it is told once,
 * whatever is repeated; it keeps figures and no text, and is said in the language of whoever reads
 * it; a way beside the shop ({@link org.tidemark.server.people.messages.MessageChannel}) takes it
 * in the same transaction and sends it later; nobody is told by a way that he has not chosen.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.programmes",
            "people.accounts",
            "people.codes",
            "web.access",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
