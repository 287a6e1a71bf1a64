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
 * What was entered to place an order.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 * @param programme whose first offer is chosen where none is yet
 * @param disclosure id of what was shown before it is placed, empty for nothing yet
 */
public record OrderForm(
        String id, String member, String programme, String offer, String amount, String disclosure)
        implements CommandForm<OrderForm> {

    /** What a request leaves out is empty. */
    public OrderForm {
        id = id == null || id.isEmpty() ? "" : CommandForms.idOf(id);
        member = Objects.requireNonNullElse(member, "");
        programme = Objects.requireNonNullElse(programme, "");
        offer = Objects.requireNonNullElse(offer, "");
        amount = Objects.requireNonNullElse(amount, "");
        disclosure = Objects.requireNonNullElse(disclosure, "");
    }

    @Override
    public SequencedMap<String, String> entered() {
        SequencedMap<String, String> entered = new LinkedHashMap<>();
        entered.put("id", id);
        entered.put("member", member);
        entered.put("offer", offer);
        entered.put("amount", amount);
        return entered;
    }

    @Override
    public OrderForm sent(RefusedForm sent) {
        return new OrderForm(
                id,
                sent.value("member", member),
                programme,
                sent.value("offer", offer),
                sent.value("amount", amount),
                "");
    }

    @Override
    public OrderForm chosen(List<PlanInForce> plans) {
        return offer.isEmpty()
                ? plans.stream()
                        .filter(plan -> plan.id().equals(programme))
                        .map(plan -> with(id, plan.plan().offers().getFirst().id()))
                        .findFirst()
                        .orElse(this)
                : this;
    }

    @Override
    public OrderForm renewed() {
        return with(CommandForms.newId(), offer);
    }

    /** Nothing of it was shown yet. */
    private OrderForm with(String command, String chosen) {
        return new OrderForm(command, member, programme, chosen, amount, "");
    }

    /** The id of the command, apart from all others'. */
    String commandId() {
        return "staff-order-" + id;
    }

    @Override
    public Command.Order command(By by) {
        long fen = Typed.fen("lines[0].amount", amount);
        return new Command.Order(
                LedgerClient.head(commandId(), by),
                member.strip(),
                List.of(new Command.OrderLine(offer, fen, 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }
}
