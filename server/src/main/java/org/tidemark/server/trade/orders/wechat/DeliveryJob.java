package org.tidemark.server.trade.orders.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.people.wechat.MiniCallException;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.wechat.DeliveryReport.Way;
import org.tidemark.server.trade.orders.wechat.DeliveryStore.Claimed;
import org.tidemark.server.trade.orders.wechat.DeliveryStore.Ending;
import org.tidemark.server.trade.orders.wechat.DeliveryStore.Paid;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;

/** Tells WeChat of deliveries until it has heard. */
@Component
final class DeliveryJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryJob.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int AT_ONCE = 5;

    private final MiniProgram program;
    private final DeliveryStore store;
    private final OrderStore orders;
    private final WechatDelivery wechat;
    private final Clock clock;

    DeliveryJob(
            MiniProgram program,
            DeliveryStore store,
            OrderStore orders,
            WechatDelivery wechat,
            Clock clock) {
        this.program = program;
        this.store = store;
        this.orders = orders;
        this.wechat = wechat;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "wechat-delivery";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return program.given() ? (int) store.claim(AT_ONCE).stream().filter(this::told).count() : 0;
    }

    private boolean told(Claimed one) {
        Duration age = Duration.between(one.openedAt(), clock.instant());
        if (age.compareTo(DeliveryPause.OVER) > 0) {
            store.end(one.paymentId(), Ending.DROPPED, "");
            return true;
        }
        Optional<Paid> paid = store.paid(one.paymentId());
        Optional<Parcel> parcel = paid.flatMap(this::parcel);
        boolean ready =
                paid.isPresent()
                        && parcel.map(sent -> sent.stage() != Parcel.Stage.WAITING)
                                .orElse(paid.get().kind() != PurchaseKind.SHOP);
        if (!ready) {
            store.wait(one.paymentId(), DeliveryPause.unready(age));
            return false;
        }
        return report(one, paid.get(), parcel);
    }

    private Optional<Parcel> parcel(Paid paid) {
        return paid.kind() == PurchaseKind.SHOP
                ? Optional.of(orders.parcel(new PurchaseNumber(paid.number())))
                : Optional.empty();
    }

    private boolean report(Claimed one, Paid paid, Optional<Parcel> parcel) {
        store.trying(one.paymentId());
        try {
            if (one.tries() == 0 || !wechat.knows(paid.transaction())) {
                Optional<DeliveryReport> report = written(paid, parcel);
                if (report.isEmpty()) {
                    return refused(
                            one,
                            paid.payer().isEmpty()
                                    ? DeliveryTrouble.NO_PAYER.kept(0)
                                    : DeliveryTrouble.NO_CARRIER.kept(0));
                }
                wechat.tell(report.get(), OffsetDateTime.now(clock));
            }
        } catch (MiniCallException failed) {
            return failed(one, failed);
        }
        store.end(one.paymentId(), Ending.DONE, "");
        parcel.ifPresent(sent -> tellBuyer(paid, sent));
        return true;
    }

    private Optional<DeliveryReport> written(Paid paid, Optional<Parcel> parcel) {
        if (paid.payer().isEmpty()) {
            return Optional.empty();
        }
        if (parcel.isEmpty()) {
            Way way = paid.kind() == PurchaseKind.TILL ? Way.PICKED_UP : Way.VIRTUAL;
            return Optional.of(
                    new DeliveryReport(
                            paid.transaction(), paid.payer(), way, paid.description(), "", "", ""));
        }
        return wechat.carriers()
                .code(parcel.get().carrier())
                .map(carrier ->
                        new DeliveryReport(
                                paid.transaction(),
                                paid.payer(),
                                Way.COURIER,
                                paid.description(),
                                carrier,
                                parcel.get().tracking(),
                                DeliveryReport.masked(parcel.get().phone())));
    }

    private boolean failed(Claimed one, MiniCallException failed) {
        boolean heard = failed.kind() == MiniCallException.Kind.REFUSED;
        if (heard) {
            return refused(one, DeliveryTrouble.of(failed.error()).kept(failed.error()));
        }
        LOG.warn("WeChat is told of payment {} later: {}", one.paymentId(), failed.getMessage());
        store.wait(one.paymentId(), DeliveryPause.afterTry(one.tries()));
        return false;
    }

    /** A payment may be unknown there for a while, a carrier be put right: not for good at once. */
    private boolean refused(Claimed one, String why) {
        if (one.tries() + 1 < DeliveryPause.MOST_REFUSALS) {
            LOG.warn("WeChat does not take the delivery of {} yet: {}", one.paymentId(), why);
            store.wait(one.paymentId(), DeliveryPause.afterTry(one.tries()));
            return false;
        }
        LOG.error(
                "WeChat does not take the delivery of {}: see the console, {}",
                one.paymentId(),
                why);
        store.end(one.paymentId(), Ending.REFUSED, why);
        return true;
    }

    /** Once or not at all: who has not agreed is not told. */
    private void tellBuyer(Paid paid, Parcel sent) {
        try {
            program.tellShipped(paid.payer(), paid.number(), sent.carrier(), sent.tracking());
        } catch (MiniCallException untold) {
            LOG.info("the buyer of {} is not told: {}", paid.number(), untold.getMessage());
        }
    }
}
