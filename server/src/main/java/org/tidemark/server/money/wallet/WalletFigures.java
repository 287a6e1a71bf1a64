package org.tidemark.server.money.wallet;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.OwnFigures;
import org.tidemark.server.web.text.Wording;

/** What a member has, and, by programme, what he paid and got: the figures of his wallet. */
@Component
final class WalletFigures implements OwnFigures {

    private final Members members;
    private final PointsCards cards;

    WalletFigures(Members members, PointsCards cards) {
        this.members = members;
        this.cards = cards;
    }

    @Override
    public List<OwnCard> of(String memberId, Wording wording) {
        return members.find(memberId).value().map(member -> of(member, wording)).orElse(List.of());
    }

    private List<OwnCard> of(MemberView member, Wording wording) {
        List<OwnCard> own = new ArrayList<>();
        own.add(
                new OwnCard(
                        wording.say("wallet.page.title"),
                        "/my/wallet",
                        List.of(
                                line("wallet.balance", member.walletFen(), member, wording),
                                line("wallet.held", member.heldFen(), member, wording))));
        for (PointsCard card : cards.of(member)) {
            PaidAndGot tally = card.tally();
            own.add(
                    new OwnCard(
                            wording.language().of(card.position().title()),
                            "/my/points/" + card.position().programme(),
                            List.of(
                                    line(
                                            "wallet.tally.paid",
                                            tally.record().paidFen(),
                                            member,
                                            wording),
                                    line(
                                            "wallet.tally.got",
                                            tally.record().receivedFen(),
                                            member,
                                            wording),
                                    line("wallet.tally.sale", tally.saleFen(), member, wording),
                                    line(
                                            "wallet.tally.discount",
                                            tally.record().pooledFen(),
                                            member,
                                            wording))));
        }
        return own;
    }

    private static FactLine line(String key, long fen, MemberView member, Wording wording) {
        return new FactLine(key, wording.say(key), "", Figures.money(fen, member.currency()));
    }
}
