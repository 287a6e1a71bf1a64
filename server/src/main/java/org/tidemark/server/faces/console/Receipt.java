package org.tidemark.server.faces.console;

import java.util.List;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedEvent.Posting;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Says in a sentence what a command has moved. */
final class Receipt {

    private static final String POINTS = "points:";

    private Receipt() {}

    /** Points that an order brought the member, and what went into pools. */
    static String order(Reply reply, String member, Frame frame) {
        List<Posting> postings = postings(reply, "order-settled");
        long points = sum(postings, "member:" + member.strip(), POINTS);
        return frame.say("receipt.order", Figures.points(points), sequence(reply));
    }

    /** What a redemption paid into the wallet. */
    static String redemption(Reply reply, String member, Frame frame) {
        return postings(reply, "redeemed").stream()
                .filter(posting -> posting.account().equals("member:" + member.strip()))
                .filter(posting -> !posting.asset().startsWith(POINTS))
                .map(posting -> Figures.money(posting.amount(), posting.asset()))
                .map(paid -> frame.say("receipt.redemption", paid, sequence(reply)))
                .findFirst()
                .orElse(frame.say("receipt.nothing", sequence(reply)));
    }

    private static String sequence(Reply reply) {
        return Figures.count(reply.seq());
    }

    private static List<Posting> postings(Reply reply, String type) {
        return reply.recorded().map(RecordedOutcome::events).orElse(List.of()).stream()
                .filter(event -> event.type().equals(type))
                .map(RecordedEvent::postings)
                .flatMap(List::stream)
                .toList();
    }

    private static long sum(List<Posting> postings, String account, String asset) {
        return postings.stream()
                .filter(posting ->
                        posting.account().equals(account) && posting.asset().startsWith(asset))
                .mapToLong(Posting::amount)
                .sum();
    }
}
