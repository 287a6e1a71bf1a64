package org.tidemark.server.trade.suppliers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.SupplierDirectory;
import org.tidemark.server.kernel.members.SupplierView;

/** What every supplier of the ledger is owed now. */
@Component
class SupplierPayables {

    private static final int PAGE = 1_000;

    private final SupplierDirectory suppliers;

    SupplierPayables(SupplierDirectory suppliers) {
        this.suppliers = suppliers;
    }

    /** All suppliers of the ledger, in order of registration. */
    List<SupplierView> all() {
        List<SupplierView> all = new ArrayList<>();
        while (true) {
            List<SupplierView> page = suppliers.page(all.size(), PAGE).value().suppliers();
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    /** What is owed without a name, in fen. */
    long unnamedFen() {
        return suppliers.page(0, 1).value().unnamedFen();
    }

    Optional<SupplierView> find(String id) {
        return suppliers.find(id).value();
    }
}
