package org.tidemark.server.faces.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was entered to place an order.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 * @param disclosure id of what was shown before it is placed, empty for nothing yet
 */
public record OrderForm(String id, String member, String offer, String amount, String disclosure) {

    /** What a request leaves out is empty. */
    public OrderForm {
        id = Objects.requireNonNullElse(id, "");
        member = Objects.requireNonNullElse(member, "");
        offer = Objects.requireNonNullElse(offer, "");
        amount = Objects.requireNonNullElse(amount, "");
        disclosure = Objects.requireNonNullElse(disclosure, "");
    }

    /** The fields of the command. */
    Map<String, Object> fields() {
        return Map.of(
                "member",
                member.strip(),
                "lines",
                List.of(Map.of("offer", offer, "amount", amount.strip())));
    }
}
