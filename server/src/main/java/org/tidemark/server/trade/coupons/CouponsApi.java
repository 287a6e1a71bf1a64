package org.tidemark.server.trade.coupons;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.Frame;

/** A member's coupons for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "coupons", description = "What is taken off for this member")
class CouponsApi {

    private final Coupons coupons;
    private final CouponUses uses;

    CouponsApi(Coupons coupons, CouponUses uses) {
        this.coupons = coupons;
        this.uses = uses;
    }

    /**
     * A coupon.
     *
     * @param least what its goods must come to
     */
    record CouponAnswer(
            String id, String title, String state, String least, LocalDate from, LocalDate until) {}

    /** A code that gets one. */
    record CouponCode(String word) {

        CouponCode {
            word = Objects.requireNonNullElse(word, "");
        }
    }

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/coupons")
    @Operation(summary = "All coupons of the member, used and lapsed ones too")
    List<CouponAnswer> coupons(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        return coupons.of(me.memberId()).stream()
                .map(one ->
                        new CouponAnswer(
                                one.couponId(),
                                frame.of(one.kind().name()),
                                one.state(coupons.today()).name(),
                                Plain.money(one.kind().leastFen()),
                                one.kind().from(),
                                one.kind().until()))
                .toList();
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/coupons")
    @Operation(summary = "Gets a coupon for a code")
    List<CouponAnswer> claim(
            @RequestBody CouponCode code,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        uses.claim(me.memberId(), "word", code.word());
        return coupons(me, frame);
    }
}
