package org.tidemark.server.growth.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.web.site.Typed;

/** What staff may appoint, grant or issue: each a form over one command of the ledger. */
enum Appointment {
    AGENT,
    LEADER,
    WEIGHT,
    SHARES,
    COINS;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in addresses and texts. */
    String code() {
        return code;
    }

    /** Whether it is held under a contract, from one day to another. */
    boolean isTerm() {
        return this == AGENT || this == LEADER;
    }

    /** Which approval it needs. */
    ApprovalAction action() {
        return switch (this) {
            case AGENT -> ApprovalAction.AGENT;
            case LEADER -> ApprovalAction.LEADER;
            case WEIGHT -> ApprovalAction.WEIGHT;
            case SHARES -> ApprovalAction.SHARES;
            case COINS -> ApprovalAction.COINS;
        };
    }

    /** What a form is worth, in fen; 0 for what has no figure, or one that cannot be read. */
    long valueFen(Map<String, String> form) {
        return switch (this) {
            case AGENT, LEADER, WEIGHT, SHARES -> 0;
            case COINS -> amountFen(form);
        };
    }

    private static long amountFen(Map<String, String> form) {
        try {
            return Typed.fen("amount", text(form, "amount"));
        } catch (InvalidCommandException unreadable) {
            return 0; // making the command says so
        }
    }

    static Optional<Appointment> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /**
     * The command that a form makes.
     *
     * @throws InvalidCommandException when a field cannot be read
     */
    Command command(Header head, Map<String, String> form) {
        String member = text(form, "member");
        String programme = before(text(form, "choice"));
        String chosen = after(text(form, "choice"));
        return switch (this) {
            case AGENT -> new Command.AppointAgent(head, member, text(form, "region"));
            case LEADER -> new Command.AppointLeader(head, programme, member, chosen);
            case WEIGHT ->
                    new Command.SetWeight(
                            head,
                            programme,
                            member,
                            chosen,
                            Typed.whole("weight", text(form, "weight")));
            case SHARES ->
                    new Command.GrantShares(
                            head,
                            member,
                            Typed.fen("contribution", text(form, "contribution")),
                            Typed.whole("shares", text(form, "shares")),
                            Typed.day("lockedUntil", text(form, "lockedUntil")),
                            text(form, "reference"));
            case COINS ->
                    new Command.IssueCoins(
                            head,
                            member,
                            Typed.fen("amount", text(form, "amount")),
                            text(form, "reference"));
        };
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    private static String before(String choice) {
        int slash = choice.indexOf('/');
        return slash < 0 ? choice : choice.substring(0, slash);
    }

    private static String after(String choice) {
        return choice.substring(choice.indexOf('/') + 1);
    }
}
