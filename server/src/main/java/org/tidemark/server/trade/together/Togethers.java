package org.tidemark.server.trade.together;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.GatheringView;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.trade.catalogue.ProductTogether;
import org.tidemark.server.trade.catalogue.Shop;

/** Reads where buyers come together. */
@Service
class Togethers implements ProductTogether {

    private final ProgrammeViews programmes;
    private final Members members;
    private final Shop shop;

    Togethers(ProgrammeViews programmes, Members members, Shop shop) {
        this.programmes = programmes;
        this.members = members;
        this.shop = shop;
    }

    /**
     * All under which goods are offered, as somebody finds them.
     *
     * @param memberId empty where nobody is signed in
     */
    List<TogetherCard> all(String memberId) {
        return programmes.gatherings().value().stream()
                .filter(one -> !one.offers().isEmpty())
                .map(one ->
                        new TogetherCard(
                                one,
                                own(one, memberId),
                                shop.asSeenBy(
                                        memberId,
                                        shop.ofOffers(
                                                one.offers().stream().map(OfferTerms::id).toList(),
                                                1,
                                                Shop.PAGE))))
                .toList();
    }

    /** What he has put in, as the mechanism tells it. */
    private List<Fact> own(GatheringView gathering, String memberId) {
        String prefix = gathering.gathering().fund() + ".";
        return memberId.isEmpty()
                ? List.of()
                : members.find(memberId).value().map(MemberView::standings).stream()
                        .flatMap(List::stream)
                        .filter(standing -> standing.programme().equals(gathering.programme()))
                        .flatMap(standing -> standing.facts().stream())
                        .filter(fact -> fact.key().startsWith(prefix))
                        .toList();
    }

    @Override
    public Optional<Together> of(OfferInForce offer) {
        if (offer.terms().split().funds().isEmpty()) {
            return Optional.empty();
        }
        return programmes.gatherings().value().stream()
                .filter(one -> one.programme().equals(offer.programme()))
                .filter(one -> one.sharePpm(offer.terms()) > 0)
                .map(one ->
                        new Together(
                                one.sharePpm(offer.terms()),
                                one.gathering().size(),
                                one.gathering().missing(),
                                one.lastDay()))
                .findFirst();
    }
}
