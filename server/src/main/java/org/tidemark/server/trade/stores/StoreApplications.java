package org.tidemark.server.trade.stores;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.money.payees.PayeeAccountForm;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payees.PayeeWishes;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.trade.stores.conditions.StoreShare;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.NumberSeries;

/**
 * What an owner does to have his store opened: begins, shows his licence, says where his money
 * goes, looks at all of it, sends it, puts right what was sent back, or takes it back.
 */
@Service
class StoreApplications {

    /** A licence stays readable at that many pixels. */
    private static final int LONGEST_SIDE = 1_600;

    /** Taken before a picture is looked at: also of what is refused then. */
    private static final Allowance DRAWN = Allowance.perDay(20);

    private static final int MOST_UNDERWAY = 5;

    private static final Problems OTHERWISE = Problems.whole("stores.problem.state");

    private final StoreBook book;
    private final StoreDesk desk;
    private final StoreLicences licences;
    private final PayeeWishes wishes;
    private final PayeeAccounts accounts;
    private final OwnTakes takes;
    private final RateLimits limits;
    private final PictureKit pictures;
    private final NumberSeries numbers;

    StoreApplications(
            StoreBook book,
            StoreDesk desk,
            StoreLicences licences,
            PayeeWishes wishes,
            PayeeAccounts accounts,
            OwnTakes takes,
            RateLimits limits,
            PictureKit pictures,
            NumberSeries numbers) {
        this.book = book;
        this.desk = desk;
        this.licences = licences;
        this.wishes = wishes;
        this.accounts = accounts;
        this.takes = takes;
        this.limits = limits;
        this.pictures = pictures;
        this.numbers = numbers;
    }

    /**
     * Begins an application of a member's own.
     *
     * @return its number
     * @throws FormRefusedException when something is missing or wrong
     */
    String begin(StoreForm form, String member) {
        StoreForm own = form.ownedBy(member);
        desk.check(own);
        long underway =
                book.ofOwner(member).stream().filter(store -> store.state().underway()).count();
        if (underway >= MOST_UNDERWAY) {
            Problems.whole("stores.problem.many", MOST_UNDERWAY).orRefuse();
        }
        String id = numbers.next("s");
        book.enter(id, StoreState.DRAFT, own);
        return id;
    }

    /** Changes what he applies with, as long as nobody looks at it. */
    void change(StoreRecord store, StoreForm form) {
        StoreForm own = form.ownedBy(store.owner());
        desk.check(own);
        if (!book.change(store.id(), EnumSet.of(StoreState.DRAFT, StoreState.RETURNED), own)) {
            OTHERWISE.orRefuse();
        }
    }

    /** Keeps the picture of his licence, drawn anew. */
    void photo(StoreRecord store, byte[] file) {
        if (!store.state().editable()) {
            OTHERWISE.orRefuse();
        }
        if (!limits.tryTake("store-licence", store.owner(), DRAWN)) {
            Problems.at("photo", "stores.problem.photos").orRefuse();
        }
        try {
            licences.keep(store.id(), pictures.within(file, LONGEST_SIDE).bytes());
        } catch (PictureProblemException refused) {
            throw new FormRefusedException(
                    Problems.at("photo", "stores.problem.photo", PictureKit.MOST_MEGABYTES),
                    refused);
        }
    }

    /** Says where his money is to go; also later, when the store is open. */
    void account(StoreRecord store, PayeeAccountForm form) {
        if (!store.registered() && !store.state().editable()) {
            OTHERWISE.orRefuse();
        }
        wishes.ask(PayeeAccounts.store(store.id()), form, store.owner());
    }

    /**
     * What has to be there before it can be sent, with what is missing.
     *
     * @param compared whether he has compared picture, number and name
     * @param understood whether he has read what becomes of a sale
     */
    Problems missing(StoreRecord store, boolean compared, boolean understood) {
        List<Fault> faults = new ArrayList<>();
        if (!licences.has(store.id())) {
            faults.add(Fault.at("photo", "stores.problem.noPhoto"));
        }
        if (!hasAccount(store.id())) {
            faults.add(Fault.at("account", "stores.problem.noAccount"));
        }
        if (!compared) {
            faults.add(Fault.at("compared", "stores.problem.compared"));
        }
        if (!understood) {
            faults.add(Fault.at("understood", "stores.problem.understood"));
        }
        return Problems.of(faults);
    }

    private boolean hasAccount(String store) {
        String key = PayeeAccounts.store(store);
        return wishes.find(key).isPresent() || accounts.find(key).isPresent();
    }

    /** Sends it off: staff looks at it next. */
    void send(StoreRecord store, boolean compared, boolean understood) {
        missing(store, compared, understood).orRefuse();
        if (!book.send(store.id())) {
            OTHERWISE.orRefuse();
        }
    }

    /** Takes it back for good; what is sealed of it is forgotten. */
    @Transactional
    public void withdraw(StoreRecord store) {
        if (!book.move(
                store.id(),
                Set.of(StoreState.DRAFT, StoreState.APPLIED, StoreState.RETURNED),
                StoreState.WITHDRAWN,
                "")) {
            OTHERWISE.orRefuse();
        }
        forget(store.id());
    }

    /** Forgets the licence and the account that was asked for. */
    void forget(String store) {
        licences.forget(store);
        wishes.forget(PayeeAccounts.store(store));
    }

    /** By title of the offer, what becomes of 100.00 under each that a till may sell. */
    Map<LocalizedText, StoreShare> examples(String store) {
        Map<LocalizedText, StoreShare> examples = new LinkedHashMap<>();
        desk.offers()
                .forEach(offer ->
                        takes.example(store, offer.id())
                                .ifPresent(share -> examples.put(offer.title(), share)));
        return examples;
    }
}
