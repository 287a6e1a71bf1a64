package org.tidemark.server.trade.reviews;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** What a person has said of goods. */
@Component
final class ReviewRecords implements PersonalRecords {

    private final BuyerReviews store;

    ReviewRecords(BuyerReviews store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "reviews";
    }

    @Override
    public Object export(String memberId) {
        return store.ofMember(memberId).stream()
                .map(review ->
                        Map.of(
                                "order", review.orderNumber(),
                                "product", review.productId(),
                                "stars", review.stars(),
                                "words", review.words(),
                                "at", review.at().toString()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
