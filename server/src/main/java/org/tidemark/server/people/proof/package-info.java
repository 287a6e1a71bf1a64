/**
 * Before money goes, a member shows once more that it is he: by a code, a passkey, his password or
 * his passcode. Who has set a passcode is asked before his wallet pays, too.
 *
 * <pre>
 *   a form about money, the last proof older than ten minutes ──> this page ──> back to the form, kept
 * </pre>
 *
 * <p>Invariants: a code goes to the account's own phone alone; a wrong code or password takes one
 * of the tries that sign-in has, a wrong passcode of its own; a passcode that was set without the
 * one before counts after a day; the proof is of the member who is signed in, and of this session.
 */
@ApplicationModule(
        allowedDependencies = {
            "people.accounts",
            "people.codes",
            "people.signin",
            "people.tries",
            "web.access",
            "web.forms",
            "web.passwords",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
