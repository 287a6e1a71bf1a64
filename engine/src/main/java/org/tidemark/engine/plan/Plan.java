package org.tidemark.engine.plan;

import java.util.List;
import java.util.Optional;

/**
 * One version of the rules of one programme (SPEC section 3).
 *
 * @param programme id of the programme, {@code [a-z0-9-]{1,40}}
 * @param title name of the programme for people
 * @param jurisdiction rule pack of the compliance check, {@code none} for no pack
 * @param currency ISO 4217 code of the ledger's currency
 * @param offers the offers in the order of the file, at least one
 * @param blocks the mechanisms that the plan names, at most one block of each kind
 */
public record Plan(
        String programme,
        LocalizedText title,
        String jurisdiction,
        String currency,
        List<OfferTerms> offers,
        List<PlanBlock> blocks) {

    public Plan {
        offers = List.copyOf(offers);
        blocks = List.copyOf(blocks);
    }

    /** The block of a kind, if the plan has it. */
    public <B extends PlanBlock> Optional<B> block(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The offer of that id, if the plan has it. */
    public Optional<OfferTerms> offer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }
}
