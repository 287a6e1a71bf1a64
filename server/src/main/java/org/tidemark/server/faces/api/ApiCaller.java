package org.tidemark.server.faces.api;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.access.SignedInProgram;
import org.tidemark.server.web.access.SignedInStaff;

/**
 * Who speaks over the API.
 *
 * @param client empty for whoever shows the operator key, who may do everything and is believed
 *     what he says of others, the staff excepted
 */
record ApiCaller(Optional<SignedInProgram> client) {

    private static final String ITS_OWN = "/";

    /**
     * Of the request that this thread serves.
     *
     * @throws IllegalStateException on a thread that serves none
     */
    static ApiCaller now() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return switch (who == null ? null : who.getPrincipal()) {
            case SignedInProgram program -> new ApiCaller(Optional.of(program));
            case SignedInStaff _ -> new ApiCaller(Optional.empty());
            case null, default -> throw new IllegalStateException("nobody has shown a key");
        };
    }

    /**
     * Goes on where the caller may do that.
     *
     * @throws ScopeWantedException where he may not
     */
    void require(ApiScope scope) {
        if (client.isPresent() && !client.get().may(scope)) {
            throw new ScopeWantedException(scope);
        }
    }

    /**
     * The command as this caller may give it: a client stands in it by its name, and whom it names
     * besides are its own people, {@code client:mall/anna}.
     *
     * @throws ScopeWantedException when he may not give such a command
     * @throws BadRequestException when a client speaks for somebody else, or under an id that the
     *     platform may want; when anybody speaks for the staff
     */
    Command given(Command command) {
        require(CommandScopes.of(command.getClass()));
        if (client.isPresent() && PlatformIds.isOwn(command.id())) {
            throw new BadRequestException(
                    "id",
                    "the platform gives commands of its own under such ids",
                    "begin it with a name of yours and leave the platform's numbers out");
        }
        if (client.isEmpty()) {
            requireNoStaff("by.actor", command.by().actor());
            requireNoStaff("by.approver", command.by().approver());
            return command;
        }
        return command.with(command.header().by(by(command.by(), client.get())));
    }

    private static By by(By said, SignedInProgram program) {
        By own = Actors.client(program.client());
        if (said.isNobody()) {
            return own;
        }
        requireOwn("by.actor", said.actor(), own.actor());
        if (!said.approver().isEmpty()) {
            requireOwn("by.approver", said.approver(), own.actor());
        }
        return said;
    }

    /**
     * What stands in the ledger as agreed by two of the staff was agreed by them in the console.
     */
    private static void requireNoStaff(String field, String said) {
        if (Actors.isStaff(said)) {
            throw new BadRequestException(
                    field,
                    "what the staff does stands in the ledger when they have done it here",
                    "name whoever it is without \"staff:\"");
        }
    }

    private static void requireOwn(String field, String said, String own) {
        if (!said.equals(own) && !said.startsWith(own + ITS_OWN)) {
            throw new BadRequestException(
                    field,
                    "the key is that of " + own + ", which speaks for nobody else",
                    "leave it out, or write \"" + own + ITS_OWN + "\" and a name of yours");
        }
    }
}
