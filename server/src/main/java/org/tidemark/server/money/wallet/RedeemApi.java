package org.tidemark.server.money.wallet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.CommandForms;

/** Redeeming for apps: what it pays, then exactly that or more, or nothing. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "redemptions", description = "From points to money")
class RedeemApi {

    private final Redemptions redemptions;

    RedeemApi(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    /**
     * What is to be redeemed.
     *
     * @param points empty for all that can be
     */
    record RedeemWish(String programme, String points) {

        RedeemWish {
            programme = Objects.requireNonNullElse(programme, "");
            points = Objects.requireNonNullElse(points, "");
        }
    }

    /**
     * What it would pay at this moment.
     *
     * @param kept what stays in the pool
     * @param key to be sent as Idempotency-Key: the same key redeems once
     */
    record RedeemQuote(
            String programme,
            String points,
            String price,
            String gross,
            String kept,
            String pays,
            String key) {}

    /**
     * What was shown.
     *
     * @param pays as it was shown; where it would be less now, nothing is done
     */
    record RedeemConfirmed(String programme, String points, String pays) {

        RedeemConfirmed {
            programme = Objects.requireNonNullElse(programme, "");
            points = Objects.requireNonNullElse(points, "");
            pays = Objects.requireNonNullElse(pays, "");
        }
    }

    /**
     * It is done.
     *
     * @param before whether that was so already
     */
    record RedeemDone(boolean before) {}

    @ProofWanted
    @Lets(MemberScope.WALLET_WRITE)
    @PostMapping("/redemptions/quote")
    @Operation(summary = "What it would pay now; changes nothing")
    RedeemQuote quoteRedemption(
            @RequestBody RedeemWish wish, @AuthenticationPrincipal SignedInMember me) {
        String key = CommandForms.newId();
        return switch (redemptions.quote(me.memberId(), wish.programme(), wish.points(), key)) {
            case Redemptions.Answer.Quoted(RedeemOffer offer) ->
                    new RedeemQuote(
                            wish.programme(),
                            Plain.points(offer.pointsMicro()),
                            Plain.points(offer.priceMicros()),
                            Plain.money(offer.grossFen()),
                            Plain.money(offer.keptFen()),
                            Plain.money(offer.payoutFen()),
                            offer.key());
            case Redemptions.Answer.Refused(Problems problems) ->
                    throw new FormRefusedException(problems);
        };
    }

    @ProofWanted
    @Lets(MemberScope.WALLET_WRITE)
    @PostMapping("/redemptions")
    @Operation(summary = "Redeems what was shown, if it pays no less; the same key does it once")
    RedeemDone redeem(
            @RequestHeader(MemberApi.KEY) String key,
            @RequestBody RedeemConfirmed shown,
            @AuthenticationPrincipal SignedInMember me) {
        long payoutFen = Fen.read(shown.pays()).map(Fen::fen).orElse(-1L);
        return switch (redemptions.execute(
                me.memberId(), shown.programme(), shown.points(), key, payoutFen)) {
            case Redemptions.Ending.Done done -> new RedeemDone(done.before());
            case Redemptions.Ending.Worse _ ->
                    throw new FormRefusedException(Problems.whole("wallet.redeem.worse"));
            case Redemptions.Ending.Unseen _ ->
                    throw new FormRefusedException(Problems.whole("wallet.redeem.unseen"));
        };
    }
}
