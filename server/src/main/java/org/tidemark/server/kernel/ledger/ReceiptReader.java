package org.tidemark.server.kernel.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedEvent.RecordedDetail;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;

/** Reads a durable reply into its typed form: the only place that knows how records name things. */
final class ReceiptReader {

    private static final Map<String, EventType> TYPES = byCode(EventType.values(), EventType::code);
    private static final Map<String, Detail> DETAILS = byCode(Detail.values(), Detail::code);

    private ReceiptReader() {}

    /**
     * What a reply says.
     *
     * @throws IllegalStateException when an accepted command's record cannot be understood
     */
    static LedgerAnswer of(Reply reply) {
        return switch (reply.outcome()) {
            case Outcome.Rejected rejected -> new Refused(reply.seq(), reply.duplicate(), rejected);
            case Outcome.Accepted accepted -> receipt(reply);
            case Outcome.Duplicate duplicate -> receipt(reply);
        };
    }

    private static Receipt receipt(Reply reply) {
        RecordedOutcome recorded =
                reply.recorded()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "an accepted command has no record at " + reply.seq()));
        return new Receipt(
                reply.seq(),
                reply.duplicate(),
                recorded.events().stream().map(ReceiptReader::event).toList(),
                !recorded.more());
    }

    private static LedgerEvent event(RecordedEvent event) {
        return new LedgerEvent(
                known(TYPES, event.type()),
                event.programme(),
                event.member(),
                event.details().stream().map(ReceiptReader::figure).toList(),
                event.postings().stream().map(ReceiptReader::posting).toList());
    }

    private static LedgerEvent.Figure figure(RecordedDetail recorded) {
        Detail detail = known(DETAILS, recorded.code());
        boolean isMember = detail.unit() == Detail.Unit.MEMBER;
        return new LedgerEvent.Figure(
                detail, recorded.amountFen(), isMember ? recorded.text() : "");
    }

    private static LedgerEvent.Posting posting(RecordedEvent.Posting posting) {
        return new LedgerEvent.Posting(
                AccountName.of(posting.account()),
                AssetName.of(posting.asset()),
                posting.amount(),
                posting.terms().stream().map(ReceiptReader::term).toList());
    }

    private static LedgerEvent.Term term(RecordedEvent.Term term) {
        return new LedgerEvent.Term(term.rule(), term.base(), term.numerator(), term.denominator());
    }

    private static <E> E known(Map<String, E> byCode, String code) {
        E constant = byCode.get(code);
        if (constant == null) {
            throw new IllegalStateException("a record has the unknown name " + code);
        }
        return constant;
    }

    private static <E> Map<String, E> byCode(E[] constants, Function<E, String> code) {
        return List.copyOf(Arrays.asList(constants)).stream()
                .collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
