package org.tidemark.server.trade.stores;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.trade.screening.Devices;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WalletProof;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.memberapi.Told;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;

/** Stores and paying in them, for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "stores", description = "Stores, and paying at their tills")
class StoresApi {

    private final WalletProof wallets;

    private static final int MOST_STORES = 200;
    private static final String PREFIX = "t";

    private final StoreBook stores;
    private final TillBook orders;
    private final Till till;
    private final NumberSeries numbers;
    private final Regions regions;

    StoresApi(
            StoreBook stores,
            TillBook orders,
            Till till,
            NumberSeries numbers,
            Regions regions,
            WalletProof wallets) {
        this.wallets = wallets;
        this.stores = stores;
        this.orders = orders;
        this.till = till;
        this.numbers = numbers;
        this.regions = regions;
    }

    /** A store. */
    record StoreAnswer(
            String id,
            String name,
            String region,
            String address,
            String hours,
            boolean takesPayments) {}

    /** An amount in yuan. */
    record TillAmount(String amount) {

        TillAmount {
            amount = Objects.requireNonNullElse(amount, "");
        }
    }

    /**
     * What a payment would earn.
     *
     * @param hint why nothing is told; empty where something is
     * @param binds whether it would make the store's owner the one who brought this member
     * @param key to be sent as Idempotency-Key: the same key pays once
     */
    record TillPreview(
            String amount,
            List<Told.Earns> earns,
            String hint,
            List<Told.Disclosure> disclosures,
            boolean binds,
            String key) {}

    /**
     * A payment as it was shown.
     *
     * @param wallet how much the wallet shall pay
     * @param provider who shall bring the rest
     * @param disclosure id of what the member was shown
     */
    record TillPay(String amount, String wallet, String provider, String disclosure) {

        TillPay {
            amount = Objects.requireNonNullElse(amount, "");
            wallet = Objects.requireNonNullElse(wallet, "");
            provider = Objects.requireNonNullElse(provider, "");
            disclosure = Objects.requireNonNullElse(disclosure, "");
        }
    }

    /** Where the member goes on. */
    record TillPlaced(String number, String page) {}

    /** A receipt. */
    record TillReceipt(
            String number,
            String store,
            String state,
            OffsetDateTime at,
            String amount,
            String wallet,
            String provider,
            String refunded) {}

    @Lets(MemberScope.SHOP_READ)
    @GetMapping("/stores")
    @Operation(summary = "Stores that are open")
    List<StoreAnswer> stores(@ModelAttribute("frame") Frame frame) {
        return stores.in(Set.of(StoreState.OPEN), MOST_STORES).stream()
                .map(one -> answer(one, frame))
                .toList();
    }

    private StoreAnswer answer(StoreRecord one, Frame frame) {
        return new StoreAnswer(
                one.id(),
                frame.of(one.name()),
                regions.fullName(one.region(), frame.wording().language()),
                one.address(),
                one.hours(),
                one.open());
    }

    @Lets(MemberScope.SHOP_READ)
    @GetMapping("/stores/{id}")
    @Operation(summary = "A store")
    StoreAnswer store(@PathVariable String id, @ModelAttribute("frame") Frame frame) {
        return answer(registered(id), frame);
    }

    private StoreRecord registered(String id) {
        return stores.find(id)
                .filter(StoreRecord::registered)
                .orElseThrow(() -> PageNotFoundException.page(id));
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/stores/{id}/preview")
    @Operation(summary = "What paying so much would earn, and what must be read")
    TillPreview previewPayment(
            @PathVariable String id,
            @RequestBody TillAmount wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        TillOffer.Shown shown =
                till.shown(registered(id), me.memberId(), wish.amount(), "", frame.wording());
        return new TillPreview(
                Plain.money(shown.amountFen()),
                shown.quote().quote().map(quote -> Told.earns(quote, frame)).orElse(List.of()),
                shown.quote().hint(),
                shown.disclosure().map(Told::disclosure).stream().toList(),
                shown.binds(),
                numbers.next(PREFIX));
    }

    @AgreementWanted
    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/stores/{id}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Pays as it was shown, or says where; the same key pays once")
    TillPlaced payAtTill(
            @PathVariable String id,
            @RequestHeader(MemberApi.KEY) String key,
            @RequestBody TillPay wish,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        wallets.demand(me.memberId(), Objects.requireNonNullElse(wish.wallet(), ""), request);
        String page =
                till.pay(
                        registered(id).id(),
                        me.memberId(),
                        new TillWish(
                                key,
                                wish.amount(),
                                wish.wallet(),
                                wish.provider(),
                                wish.disclosure(),
                                ""),
                        Devices.of(request));
        return new TillPlaced(key, page);
    }

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/stores/{id}/orders/{number}")
    @Operation(summary = "The member's own receipt")
    TillReceipt receipt(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me) {
        TillOrder order =
                orders.ofBuyer(number, id, me.memberId())
                        .orElseThrow(() -> PageNotFoundException.page(number));
        return new TillReceipt(
                order.number(),
                order.storeId(),
                order.state().name(),
                order.createdAt(),
                Plain.money(order.amountFen()),
                Plain.money(order.walletFen()),
                Plain.money(order.providerFen()),
                Plain.money(order.refundedFen()));
    }
}
