package org.tidemark.server.trade.purchases.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.ledger.OffersInUse;
import org.tidemark.server.trade.purchases.model.PurchaseState;

/** Offers of which something was bought that has neither settled nor been closed. */
@Repository
class OffersOfOpenPurchases implements OffersInUse {

    private static final List<String> ENDED =
            Arrays.stream(PurchaseState.values())
                    .filter(PurchaseState::ended)
                    .map(Enum::name)
                    .toList();

    private final JdbcClient database;

    OffersOfOpenPurchases(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> among(Set<String> offers) {
        return database.sql(
                        """
                        SELECT DISTINCT l.offer FROM platform.purchase p
                        JOIN platform.purchase_line l USING (number)
                        WHERE p.state NOT IN (:ended) AND l.offer IN (:offers)
                        """)
                .param("ended", ENDED)
                .param("offers", offers)
                .query(String.class)
                .set();
    }
}
