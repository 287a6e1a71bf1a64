package org.tidemark.server.trade.orders.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** A member's addresses for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "addresses", description = "Where a member has things sent")
class AddressApi {

    private final AddressBook addresses;

    AddressApi(AddressBook addresses) {
        this.addresses = addresses;
    }

    /**
     * An address.
     *
     * @param region code of GB/T 2260
     * @param regionName the same in words
     */
    record AddressAnswer(
            String id,
            String recipient,
            String phone,
            String region,
            String regionName,
            String street) {}

    /** An address as it is to be. */
    record AddressWish(String recipient, String phone, String region, String street) {

        AddressWish {
            recipient = Objects.requireNonNullElse(recipient, "");
            phone = Objects.requireNonNullElse(phone, "");
            region = Objects.requireNonNullElse(region, "");
            street = Objects.requireNonNullElse(street, "");
        }
    }

    @Lets(MemberScope.PROFILE_READ)
    @GetMapping("/addresses")
    @Operation(summary = "All addresses, the one used last first")
    List<AddressAnswer> addresses(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        return addresses.of(me.memberId()).stream().map(one -> answer(one, frame)).toList();
    }

    private AddressAnswer answer(Address one, Frame frame) {
        return new AddressAnswer(
                one.addressId(),
                one.recipient(),
                one.phone(),
                AddressBook.text(one.region()),
                addresses.region(one.region(), frame.wording().language()),
                one.street());
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @PostMapping("/addresses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a new address")
    AddressAnswer addAddress(
            @RequestBody AddressWish wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        return keep("", wish, me, frame);
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @PutMapping("/addresses/{id}")
    @Operation(summary = "Changes an address")
    AddressAnswer changeAddress(
            @PathVariable String id,
            @RequestBody AddressWish wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        return keep(id, wish, me, frame);
    }

    private AddressAnswer keep(String id, AddressWish wish, SignedInMember me, Frame frame) {
        if (!id.isEmpty() && addresses.find(id, me.memberId()).isEmpty()) {
            throw PageNotFoundException.page(id);
        }
        String kept =
                addresses.keep(
                        me.memberId(),
                        id,
                        wish.recipient(),
                        wish.phone(),
                        wish.region(),
                        wish.street());
        return answer(addresses.find(kept, me.memberId()).orElseThrow(), frame);
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @DeleteMapping("/addresses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets an address")
    void removeAddress(@PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        addresses.remove(me.memberId(), id);
    }
}
