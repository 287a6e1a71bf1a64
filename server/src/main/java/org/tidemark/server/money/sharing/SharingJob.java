package org.tidemark.server.money.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.sharing.model.ShareRules;
import org.tidemark.server.money.sharing.model.ShareState;
import org.tidemark.server.money.sharing.model.ShareWord;

/**
 * Carries shares on, a step each: decides, tells the provider, asks it, tells the ledger. Whatever
 * is repeated after a crash or a silence has the same number, amount and receiver.
 */
@Component
class SharingJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SharingJob.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    /** Content of every command, so that whoever repeats one says the same. */
    private static final By BY = Actors.job("profit-sharing");

    private final ShareStore store;
    private final ShareReceivers receivers;
    private final ObjectProvider<ShareProvider> providers;
    private final ObjectProvider<ShareHome> homes;
    private final Payments payments;
    private final LedgerClient ledger;
    private final SharingProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SharingJob(
            ShareStore store,
            ShareReceivers receivers,
            ObjectProvider<ShareProvider> providers,
            ObjectProvider<ShareHome> homes,
            Payments payments,
            LedgerClient ledger,
            SharingProperties settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.receivers = receivers;
        this.providers = providers;
        this.homes = homes;
        this.payments = payments;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "profit-sharing";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        providers.stream().findFirst().ifPresent(this::addReceivers);
        int worked = 0;
        for (ProfitShare share : store.due(AGAIN, AT_ONCE)) {
            worked += quietly(share) ? 1 : 0;
        }
        return worked;
    }

    private void addReceivers(ShareProvider provider) {
        for (String id : receivers.adding(AT_ONCE)) {
            try {
                provider.add(receivers.find(id));
                receivers.added(id, "ADDED", "");
            } catch (PaymentProviderException not) {
                LOG.warn("receiver {} is not known to the provider: {}", id, not.getMessage());
                if (not.outcome() == PaymentProviderException.Outcome.REFUSED) {
                    receivers.added(id, "REFUSED", String.valueOf(not.getMessage()));
                }
            }
        }
    }

    /** One that cannot be carried on must not keep the others waiting. */
    private boolean quietly(ProfitShare share) {
        try {
            step(share);
            return !share.state().equals(now(share).state());
        } catch (PaymentProviderException | LedgerUnavailableException silent) {
            LOG.warn("share {} is looked at again later: {}", share.shareId(), silent.getMessage());
        } catch (RuntimeException e) {
            LOG.error("share {} cannot be carried on", share.shareId(), e);
        }
        return false;
    }

    private ProfitShare now(ProfitShare share) {
        return store.find(share.shareId()).orElseThrow();
    }

    private void step(ProfitShare share) {
        switch (share.state()) {
            case DUE -> decide(share);
            case SENT -> look(share);
            case SHARED -> book(share);
            case FREEING -> free(share);
            case EXPECTED, BOOKED, FREE, NONE -> LOG.debug("nothing to do for {}", share.shareId());
        }
    }

    /** Fixes how much is shared while nobody else decides for the store. */
    private void decide(ProfitShare share) {
        if (ShareRules.expired(
                share.paidAt().orElseThrow().toInstant(), settings.freezeDays(), clock.instant())) {
            store.move(share.shareId(), ShareState.DUE, ShareState.FREE, "EXPIRED");
            return;
        }
        OptionalLong part = homes.getObject().partFen(share.store(), share.purchase());
        if (part.isEmpty()) {
            return; // the read model is a moment behind
        }
        boolean fixed =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            store.lock(share.store());
                            long room =
                                    homes.getObject().roomFen(share.store())
                                            - store.onItsWayFen(share.store());
                            long amount =
                                    ShareRules.amountFen(part.getAsLong(), share.mostFen(), room);
                            if (amount > 0) {
                                return store.fix(share.shareId(), amount);
                            }
                            store.move(
                                    share.shareId(),
                                    ShareState.DUE,
                                    ShareState.FREEING,
                                    "NOTHING_OWED");
                            return false;
                        }));
        if (fixed) {
            send(now(share));
        } else {
            free(now(share));
        }
    }

    private void send(ProfitShare share) {
        store.sending(share.shareId());
        ProfitShare sent = now(share);
        ShareReceiver receiver = receivers.find(sent.receiverId());
        ShareWord word =
                provider(sent).share(transaction(sent), sent.shareId(), receiver, sent.amountFen());
        if (word.kind() == ShareWord.Kind.REFUSED) {
            // A no to a repetition does not say that the first one did not arrive.
            ShareWord known = query(sent);
            word = known.kind() == ShareWord.Kind.ABSENT ? word : known;
        }
        told(sent, word);
    }

    private void look(ProfitShare share) {
        if (share.tries() == 0) {
            send(share);
            return;
        }
        ShareWord word = query(share);
        if (word.kind() == ShareWord.Kind.ABSENT) {
            send(share);
        } else {
            told(share, word);
        }
    }

    private ShareWord query(ProfitShare share) {
        return provider(share)
                .query(
                        transaction(share),
                        share.shareId(),
                        receivers.find(share.receiverId()),
                        share.amountFen());
    }

    private void told(ProfitShare share, ShareWord word) {
        ShareRules.after(
                        word,
                        share.tries(),
                        share.sentAt().map(OffsetDateTime::toInstant).orElse(clock.instant()),
                        clock.instant())
                .ifPresent(next -> {
                    store.move(share.shareId(), ShareState.SENT, next, word.reason());
                    if (next == ShareState.SHARED) {
                        book(now(share));
                    } else if (next == ShareState.FREEING) {
                        free(now(share));
                    }
                });
    }

    /** The ledger takes a command of one id once. */
    private void book(ProfitShare share) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.PayStore(
                                LedgerClient.head(share.commandId(), BY),
                                share.store(),
                                share.amountFen()));
        switch (answer) {
            case Receipt _ -> store.move(share.shareId(), ShareState.SHARED, ShareState.BOOKED, "");
            case Refused refused -> store.note(share.shareId(), refused.why().refusal().code());
        }
    }

    private void free(ProfitShare share) {
        if (share.state() == ShareState.FREEING) {
            try {
                provider(share).free(transaction(share), share.shareId());
            } catch (PaymentProviderException no) {
                if (no.outcome() == PaymentProviderException.Outcome.UNKNOWN) {
                    throw no;
                }
                // Nothing is left to be freed, or the freeze ends by itself.
                LOG.warn("share {} is not freed: {}", share.shareId(), no.getMessage());
            }
            store.move(share.shareId(), ShareState.FREEING, ShareState.FREE, "");
        }
    }

    private ShareProvider provider(ProfitShare share) {
        return providers.stream()
                .filter(one -> one.name().equals(share.provider()))
                .findFirst()
                .orElseThrow(() ->
                        new PaymentProviderException(
                                PaymentProviderException.Outcome.UNKNOWN,
                                share.provider() + " is not set up any more"));
    }

    /** The provider's number of the payment. */
    private String transaction(ProfitShare share) {
        return payments.find(share.paymentId()).providerNumber();
    }
}
