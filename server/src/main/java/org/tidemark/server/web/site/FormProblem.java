package org.tidemark.server.web.site;

import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.web.text.Wording;

/**
 * Why a form was not accepted.
 *
 * @param title in the language of the page; empty when there is no problem
 * @param detail what exactly, in the language of the page too; empty where the title says it all
 */
public record FormProblem(String title, String detail) {

    /** All is well. */
    public static final FormProblem NONE = new FormProblem("", "");

    /** Whether there is a problem. */
    public boolean there() {
        return !title.isEmpty();
    }

    /** What the ledger or a door refused. */
    public static FormProblem refused(Outcome.Rejected rejected, Wording wording) {
        return new FormProblem(
                wording.say("refusal." + rejected.refusal().code()),
                wording.explain(rejected.reason()));
    }

    /** A field that cannot be read, or is what no ledger takes. */
    public static FormProblem invalid(InvalidCommandException invalid, Wording wording) {
        String field = invalid.where().replaceAll("\\[\\d+]", "");
        return new FormProblem(
                wording.sayOr("form.bad." + field, wording.say("problem.malformed")),
                wording.explain(invalid.reason()));
    }
}
