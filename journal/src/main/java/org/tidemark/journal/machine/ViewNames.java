package org.tidemark.journal.machine;

import org.tidemark.engine.LedgerView;
import org.tidemark.journal.record.Names;

/** The names of a ledger, which comes into being after whoever needs its names. */
final class ViewNames implements Names {

    private LedgerView view;

    void of(LedgerView ledger) {
        view = ledger;
    }

    @Override
    public String memberId(int member) {
        return view.memberId(member);
    }

    @Override
    public String storeId(int store) {
        return view.storeId(store);
    }

    @Override
    public String programmeId(int programme) {
        return view.programmeId(programme);
    }

    @Override
    public String accountName(long account) {
        return view.accountName(account);
    }

    @Override
    public String assetName(int asset) {
        return view.assetName(asset);
    }
}
