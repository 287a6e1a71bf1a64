package org.tidemark.server.web.memberapi;

import java.util.List;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Frame;

/** What several answers tell alike. */
public final class Told {

    private Told() {}

    /**
     * What an order would earn in one programme.
     *
     * @param points handed out when it settles
     * @param besides what else it would give, a sentence each
     */
    public record Earns(String programme, String title, String points, List<String> besides) {

        public Earns {
            besides = List.copyOf(besides);
        }
    }

    /**
     * What a buyer must read before.
     *
     * @param id to be sent with the order
     * @param words all of it as plain text
     */
    public record Disclosure(String id, String programme, String offer, String words) {}

    /** What a quote promises no more than at this moment. */
    public static List<Earns> earns(OrderQuote quote, Frame frame) {
        return quote.earnings().stream()
                .map(one ->
                        new Earns(
                                one.programme(),
                                frame.of(one.title()),
                                Plain.points(one.pointsMicro()),
                                one.facts().stream()
                                        .map(fact ->
                                                FactLine.sentence(
                                                        "earns.",
                                                        fact,
                                                        quote.currency(),
                                                        frame.wording()))
                                        .toList()))
                .toList();
    }

    /** A disclosure as it was just shown. */
    public static Disclosure disclosure(ShownDisclosure shown) {
        return new Disclosure(shown.id(), shown.programme(), shown.offer(), shown.words());
    }
}
