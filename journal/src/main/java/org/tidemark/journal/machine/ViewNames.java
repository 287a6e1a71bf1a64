package org.tidemark.journal.machine;

import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerView;
import org.tidemark.journal.record.Names;

/** The names of a ledger, which comes into being after whoever needs its names. */
final class ViewNames implements Names {

    private @Nullable LedgerView view;

    void of(LedgerView ledger) {
        view = ledger;
    }

    private LedgerView view() {
        if (view == null) {
            throw new IllegalStateException("names are asked for before there is a ledger");
        }
        return view;
    }

    @Override
    public int copyMemberId(int member, byte[] target, int targetAt) {
        return view().copyMemberId(member, target, targetAt);
    }

    @Override
    public int copyStoreId(int store, byte[] target, int targetAt) {
        return view().copyStoreId(store, target, targetAt);
    }

    @Override
    public int copySupplierId(int supplier, byte[] target, int targetAt) {
        return view().copySupplierId(supplier, target, targetAt);
    }

    @Override
    public String programmeId(int programme) {
        return view().programmeId(programme);
    }

    @Override
    public String accountName(long account) {
        return view().accountName(account);
    }

    @Override
    public String assetName(int asset) {
        return view().assetName(asset);
    }
}
