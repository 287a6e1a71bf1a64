package org.tidemark.server.faces.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Typed;

/**
 * What was entered to redeem points; no points means all unlocked ones.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 * @param shown what it was {@linkplain #shownAs shown} to pay, empty for nothing yet
 */
public record RedeemForm(String id, String programme, String member, String points, String shown)
        implements CommandForm<RedeemForm> {

    /** What a request leaves out is empty. */
    public RedeemForm {
        id = id == null || id.isEmpty() ? "" : CommandForms.idOf(id);
        programme = Objects.requireNonNullElse(programme, "");
        member = Objects.requireNonNullElse(member, "");
        points = Objects.requireNonNullElse(points, "");
        shown = Objects.requireNonNullElse(shown, "");
    }

    @Override
    public SequencedMap<String, String> entered() {
        SequencedMap<String, String> entered = new LinkedHashMap<>();
        entered.put("id", id);
        entered.put("programme", programme);
        entered.put("member", member);
        entered.put("points", points);
        return entered;
    }

    @Override
    public RedeemForm sent(RefusedForm sent) {
        return new RedeemForm(
                id,
                sent.value("programme", programme),
                sent.value("member", member),
                sent.value("points", points),
                "");
    }

    @Override
    public RedeemForm chosen(List<PlanInForce> plans) {
        return programme.isEmpty()
                ? plans.stream()
                        .filter(PlanInForce::hasPool)
                        .map(plan -> new RedeemForm(id, plan.id(), member, points, ""))
                        .findFirst()
                        .orElse(this)
                : this;
    }

    @Override
    public RedeemForm renewed() {
        return new RedeemForm(CommandForms.newId(), programme, member, points, "");
    }

    /** What the page says beside what was entered: what just that would pay. */
    public String shownAs(long payoutFen) {
        return payoutFen + " " + String.join(" ", programme, member.strip(), points.strip());
    }

    /** Whether just what is entered now was shown, and to pay that much or less. */
    boolean wasShown(long payoutFen) {
        String fen = shown.substring(0, Math.max(0, shown.indexOf(' ')));
        return fen.matches("[0-9]{1,18}")
                && Long.parseLong(fen) <= payoutFen
                && shown.equals(shownAs(Long.parseLong(fen)));
    }

    /** The id of the command, apart from all others'. */
    String commandId() {
        return "staff-redeem-" + id;
    }

    @Override
    public Command.Redeem command(By by) {
        return new Command.Redeem(
                LedgerClient.head(commandId(), by),
                programme,
                member.strip(),
                Typed.pointsOrAll("points", points));
    }
}
