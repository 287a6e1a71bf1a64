package org.tidemark.server.trade.stores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.sharing.ShareProvider;
import org.tidemark.server.money.sharing.ShareReceiver;
import org.tidemark.server.money.sharing.model.ShareWord;
import org.tidemark.server.money.sharing.model.ShareWord.Kind;

/** Of the tests alone: shares payments of the counter, and can be slow, silent and unwilling. */
@Component
@ConditionalOnProperty("test.counter-pay")
final class CounterShares implements ShareProvider {

    /** What it does with the next share. */
    enum Mood {
        PAYS,
        SLOW,
        /** It takes it, and its answer is lost. */
        LOST,
        /** It does not take it, and gives no answer. */
        SILENT,
        CLOSES,
        REFUSES
    }

    final List<String> added = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final Set<String> freed = new HashSet<>();
    final Map<String, Long> paid = new HashMap<>();
    private final Map<String, Long> underway = new HashMap<>();
    Mood mood = Mood.PAYS;

    @Override
    public String name() {
        return CounterPay.NAME;
    }

    @Override
    public void add(ShareReceiver receiver) {
        added.add(receiver.account());
    }

    @Override
    public ShareWord share(
            String transaction, String shareId, ShareReceiver receiver, long amountFen) {
        sent.add(shareId + " " + transaction + " " + receiver.account() + " " + amountFen);
        if (underway.containsKey(shareId) || paid.containsKey(shareId)) {
            return query(transaction, shareId, receiver, amountFen);
        }
        return switch (mood) {
            case PAYS -> {
                paid.put(shareId, amountFen);
                yield ShareWord.of(Kind.DONE);
            }
            case SLOW, CLOSES -> {
                underway.put(shareId, amountFen);
                yield ShareWord.of(Kind.PENDING);
            }
            case LOST -> {
                underway.put(shareId, amountFen);
                throw new PaymentProviderException(Outcome.UNKNOWN, "the answer is lost");
            }
            case SILENT -> throw new PaymentProviderException(Outcome.UNKNOWN, "silence");
            case REFUSES -> new ShareWord(Kind.REFUSED, "NOT_ENOUGH");
        };
    }

    @Override
    public ShareWord query(
            String transaction, String shareId, ShareReceiver receiver, long amountFen) {
        if (paid.containsKey(shareId)) {
            return ShareWord.of(Kind.DONE);
        }
        if (!underway.containsKey(shareId)) {
            return ShareWord.of(Kind.ABSENT);
        }
        return switch (mood) {
            case SLOW -> ShareWord.of(Kind.PENDING);
            case CLOSES -> new ShareWord(Kind.CLOSED, "NO_RELATION");
            case PAYS, LOST, SILENT, REFUSES -> {
                paid.put(shareId, underway.remove(shareId));
                yield ShareWord.of(Kind.DONE);
            }
        };
    }

    @Override
    public void free(String transaction, String shareId) {
        freed.add(shareId);
    }
}
