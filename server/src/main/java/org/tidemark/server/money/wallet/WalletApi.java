package org.tidemark.server.money.wallet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.StatementView;

/** What a member has, and why, for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "wallet", description = "What a member has, and why it moved")
class WalletApi {

    private static final int LINES = 25;

    private final Members members;
    private final LedgerHistory history;
    private final OwnHolds holds;
    private final PointsCards cards;

    WalletApi(Members members, LedgerHistory history, OwnHolds holds, PointsCards cards) {
        this.members = members;
        this.history = history;
        this.holds = holds;
        this.cards = cards;
    }

    /**
     * Points of one programme.
     *
     * @param unlocked those that can be redeemed
     * @param pays what all of them would pay now; no promise
     * @param paid what the member has paid in so far
     * @param got what he has got so far
     */
    record WalletPoints(
            String programme,
            String title,
            String points,
            String unlocked,
            String price,
            String pays,
            String cap,
            String paid,
            String got) {}

    /**
     * A wallet.
     *
     * @param held set aside for something under way
     */
    record WalletAnswer(
            String currency,
            String money,
            String held,
            String coins,
            String heldCoins,
            String contribution,
            int holds,
            List<WalletPoints> points) {}

    /** One term of a reason: the rule of the specification, and the sum. */
    record WalletWhy(String rule, String sum, boolean rounded, boolean limits) {}

    /** A movement; to go on, ask with its sequence and line. */
    record WalletLine(
            long sequence,
            int line,
            OffsetDateTime at,
            String what,
            String asset,
            String change,
            String balance,
            List<WalletWhy> why) {}

    @Lets(MemberScope.WALLET_READ)
    @GetMapping("/wallet")
    @Operation(summary = "Money, coins and points, with what was paid and got")
    WalletAnswer wallet(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        MemberView member = member(me);
        return new WalletAnswer(
                member.currency(),
                Plain.money(member.walletFen()),
                Plain.money(member.heldFen()),
                Plain.hundredths(member.coins()),
                Plain.hundredths(member.heldCoins()),
                Plain.hundredths(member.contribution()),
                holds.of(me.memberId()).size(),
                cards.of(member).stream().map(card -> points(card, frame)).toList());
    }

    private static WalletPoints points(PointsCard card, Frame frame) {
        PositionView position = card.position();
        return new WalletPoints(
                position.programme(),
                frame.of(position.title()),
                Plain.points(position.pointsMicro()),
                Plain.points(position.unlockedMicro()),
                Plain.points(position.priceMicros()),
                Plain.money(card.saleFen()),
                Plain.money(position.capFen()),
                Plain.money(card.tally().record().paidFen()),
                Plain.money(card.tally().record().receivedFen()));
    }

    @Lets(MemberScope.WALLET_READ)
    @GetMapping("/wallet/statement")
    @Operation(summary = "What moved and why, the newest first; goes on before a line")
    List<WalletLine> statement(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "0") int line,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        MemberView member = member(me);
        var lines = history.statement(me.memberId(), before, line, LINES);
        StatementView view = new StatementView(lines, member.currency(), member.offsetSeconds());
        return lines.stream()
                .map(one ->
                        new WalletLine(
                                one.sequence(),
                                one.line(),
                                one.at(),
                                frame.movement(one.type(), one.asset(), one.amount()),
                                one.asset(),
                                view.change(one),
                                view.balance(one),
                                view.why(one, frame).stream()
                                        .map(why ->
                                                new WalletWhy(
                                                        why.rule().section(),
                                                        why.formula(),
                                                        why.rounded(),
                                                        why.limits()))
                                        .toList()))
                .toList();
    }

    private MemberView member(SignedInMember me) {
        return members.find(me.memberId())
                .value()
                .orElseThrow(() -> PageNotFoundException.member(me.memberId()));
    }
}
