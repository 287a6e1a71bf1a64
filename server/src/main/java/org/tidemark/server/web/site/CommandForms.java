package org.tidemark.server.web.site;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** Gives what a form says to the ledger, and says what came of it in the words of the page. */
@Component
public final class CommandForms {

    private final LedgerClient ledger;

    CommandForms(LedgerClient ledger) {
        this.ledger = ledger;
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** An id for the command of a new form. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * The id of a form that came back: its own, so that sent twice it is one command. What no form
     * was given is replaced, so that nobody chooses an id, or takes one that is to be used later.
     */
    public static String idOf(String sent) {
        return ID.matcher(sent).matches() ? sent : newId();
    }

    /** A form as a command; what cannot be read in it is told like what no ledger takes. */
    @FunctionalInterface
    public interface Filled {

        /**
         * The command.
         *
         * @throws InvalidCommandException when a field cannot be read
         */
        Command command();
    }

    /**
     * Sends what a form makes.
     *
     * @throws FormRefusedException where a field cannot be read, or the ledger refuses
     */
    public Receipt take(Filled form) {
        try {
            return switch (ledger.submit(form.command())) {
                case Receipt receipt -> receipt;
                case Refused refused ->
                        throw new FormRefusedException(Problems.refused(refused.why()));
            };
        } catch (InvalidCommandException invalid) {
            throw new FormRefusedException(Problems.invalid(invalid), invalid);
        }
    }
}
