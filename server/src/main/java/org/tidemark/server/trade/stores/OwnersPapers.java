package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payees.PayeeWish;
import org.tidemark.server.money.payees.PayeeWishes;
import org.tidemark.server.people.accounts.PersonalRecords;

/** What stores know of their owner: told to him; papers and wishes are erased when he leaves. */
@Component
class OwnersPapers implements PersonalRecords {

    private final StoreBook stores;
    private final StoreApplications applications;
    private final StoreLicences licences;
    private final PayeeWishes wishes;
    private final Cashiers cashiers;

    OwnersPapers(
            StoreBook stores,
            StoreApplications applications,
            StoreLicences licences,
            PayeeWishes wishes,
            Cashiers cashiers) {
        this.stores = stores;
        this.applications = applications;
        this.licences = licences;
        this.wishes = wishes;
        this.cashiers = cashiers;
    }

    @Override
    public String section() {
        return "stores";
    }

    @Override
    public Object export(String memberId) {
        return Map.of(
                "own",
                stores.ofOwner(memberId).stream().map(this::exported).toList(),
                "cashierAt",
                cashiers.ofMember(memberId).stream().map(Cashier::store).toList());
    }

    private Map<String, Object> exported(StoreRecord store) {
        return Map.of(
                "id",
                store.id(),
                "state",
                store.state(),
                "name",
                List.of(store.name().zh(), store.name().en()),
                "region",
                store.region(),
                "address",
                store.address(),
                "licence",
                store.licence(),
                "licencePicture",
                licences.has(store.id()),
                "accountAskedFor",
                wishes.find(PayeeAccounts.store(store.id())).map(PayeeWish::shown).orElse(""));
    }

    @Override
    public void erase(String memberId) {
        stores.ofOwner(memberId).forEach(store -> applications.forget(store.id()));
        cashiers.ofMember(memberId).forEach(one -> cashiers.end(one.store(), memberId));
    }
}
