package org.tidemark.server.faces.console;

import java.util.List;
import java.util.SequencedMap;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.web.forms.RefusedForm;

/**
 * What was entered to have a command done for a member.
 *
 * @param <F> itself
 */
interface CommandForm<F extends CommandForm<F>> {

    /** Of the command that the form makes; the same when it is sent twice. */
    String id();

    /** For whom. */
    String member();

    /** What was entered, as the query of the page that shows it again, the id included. */
    SequencedMap<String, String> entered();

    /** As it was sent. */
    F sent(RefusedForm sent);

    /** With the first of what can be chosen where nothing was chosen yet. */
    F chosen(List<PlanInForce> plans);

    /** The same as another command, of which nothing was shown yet. */
    F renewed();

    /**
     * The command.
     *
     * @param by who has it done
     * @throws org.tidemark.engine.command.InvalidCommandException when a field cannot be read
     */
    Command command(By by);
}
