package org.tidemark.server.trade.stores;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StoreDirectory;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Applications of stores, and opening, suspending and reopening them. */
@Service
public class StoreDesk {

    private final StoreBook book;
    private final LedgerClient ledger;
    private final Members members;
    private final StoreDirectory ledgerStores;
    private final PlansInForce plans;
    private final OwnTakes takes;
    private final Regions regions;
    private final NumberSeries numbers;
    private final StorePictures pictures;

    StoreDesk(
            StoreBook book,
            LedgerClient ledger,
            Members members,
            StoreDirectory ledgerStores,
            PlansInForce plans,
            OwnTakes takes,
            Regions regions,
            NumberSeries numbers,
            StorePictures pictures) {
        this.book = book;
        this.ledger = ledger;
        this.members = members;
        this.ledgerStores = ledgerStores;
        this.plans = plans;
        this.takes = takes;
        this.regions = regions;
        this.numbers = numbers;
        this.pictures = pictures;
    }

    /**
     * Staff enters a store for its owner, as one that applied.
     *
     * @return the store's number
     * @throws FormRefusedException when something is missing or wrong
     */
    String enter(StoreForm form) {
        check(form);
        String id = numbers.next("s");
        book.enter(id, StoreState.APPLIED, form);
        return id;
    }

    /** Enters a store under a number that the ledger knows already, as one that applied. */
    public boolean enter(String id, StoreForm form) {
        check(form);
        return book.enter(id, StoreState.APPLIED, form);
    }

    /** Shows one more picture of a store. */
    public void picture(String id, byte[] file) {
        pictures.show(id, file);
    }

    /** Changes what is known of a store. */
    void change(String id, StoreForm form) {
        check(form);
        if (!book.change(id, EnumSet.allOf(StoreState.class), form)) {
            throw new FormRefusedException(Problems.whole("stores.problem.gone"));
        }
    }

    /**
     * Opens a store's till: from now on it is in the ledger.
     *
     * @param by who opens it
     * @throws FormRefusedException when there is no such offer, or the ledger refuses it
     */
    public void open(String id, String offer, By by) {
        StoreRecord store = find(id);
        OfferTerms sold =
                offers().stream()
                        .filter(terms -> terms.id().equals(offer))
                        .findFirst()
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("offer", "stores.problem.offer")));
        takes.against(id, sold).ifPresent(fault -> Problems.of(List.of(fault)).orRefuse());
        if (store.state() != StoreState.APPLIED && store.state() != StoreState.SUSPENDED) {
            throw new FormRefusedException(Problems.whole("stores.problem.state"));
        }
        register(store, by);
        if (!book.open(id, offer)) {
            throw new FormRefusedException(Problems.whole("stores.problem.state"));
        }
    }

    private void register(StoreRecord store, By by) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.RegisterStore(
                                LedgerClient.head("register-" + store.id(), by),
                                store.id(),
                                store.owner(),
                                store.recruiter()));
        if (answer instanceof Refused refused && !knownAlready(store, refused)) {
            throw new FormRefusedException(Problems.refused(refused.why()));
        }
    }

    /** Registered under the same owner by somebody else before, or through the API. */
    private boolean knownAlready(StoreRecord store, Refused refused) {
        return (refused.refusal() == Refusal.DUPLICATE_STORE
                        || refused.refusal() == Refusal.ID_CONFLICT)
                && ledgerStores
                        .find(store.id())
                        .value()
                        .filter(known ->
                                known.owner().equals(store.owner())
                                        && known.recruiter().equals(store.recruiter()))
                        .isPresent();
    }

    void decline(String id, String note) {
        move(id, Set.of(StoreState.APPLIED), StoreState.DECLINED, note);
    }

    /** Its till refuses from now on; what was paid before settles. */
    void suspend(String id, String note) {
        move(id, Set.of(StoreState.OPEN), StoreState.SUSPENDED, note);
    }

    /** Staff looks at an application. */
    void look(String id, String staff) {
        book.look(id, staff);
    }

    /** Its owner has to put something right. */
    void sendBack(String id, String note) {
        move(id, Set.of(StoreState.APPLIED), StoreState.RETURNED, note);
    }

    private void move(String id, Set<StoreState> from, StoreState to, String note) {
        if (!book.move(id, from, to, note.strip())) {
            throw new FormRefusedException(Problems.whole("stores.problem.state"));
        }
    }

    StoreRecord find(String id) {
        return book.find(id)
                .orElseThrow(() -> new FormRefusedException(Problems.whole("stores.problem.gone")));
    }

    /** What a till may sell: every offer of a programme with stores that settles at once. */
    List<OfferTerms> offers() {
        return plans.all().stream()
                .filter(programme -> programme.plan().block(StoreTerms.class).isPresent())
                .flatMap(programme -> programme.plan().offers().stream())
                .filter(offer -> offer.settle().isZero())
                .toList();
    }

    void check(StoreForm form) {
        form.problems(regions::isWhole, this::isMember).orRefuse();
    }

    private boolean isMember(String id) {
        return members.name(id).value().isPresent();
    }
}
