package org.tidemark.server.people.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.people.verification.MemberVerification;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** What a member says of himself, for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "profile", description = "What a member says of himself")
class ProfileApi {

    private final AccountStore accounts;
    private final MemberVerification verification;
    private final Regions regions;

    ProfileApi(AccountStore accounts, MemberVerification verification, Regions regions) {
        this.accounts = accounts;
        this.verification = verification;
        this.regions = regions;
    }

    /**
     * A profile.
     *
     * @param phone with most of it hidden
     * @param verification how far it is
     */
    record ProfileAnswer(
            String id,
            String name,
            String displayName,
            String phone,
            String region,
            String language,
            String verification) {}

    /**
     * A profile as it is to be.
     *
     * @param region code of GB/T 2260; empty for none
     * @param language zh or en; empty for what it is
     */
    record ProfileWish(
            @OneLine(max = AccountStore.MOST_NAME, message = "people.name.long") String displayName,
            String region,
            String language) {

        ProfileWish {
            displayName = Objects.requireNonNullElse(displayName, "");
            region = Objects.requireNonNullElse(region, "");
            language = Objects.requireNonNullElse(language, "");
        }
    }

    @Lets(MemberScope.PROFILE_READ)
    @GetMapping("/profile")
    @Operation(summary = "The profile")
    ProfileAnswer profile(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        Account account = accounts.own(me.memberId());
        return new ProfileAnswer(
                account.memberId(),
                account.name(),
                account.displayName(),
                account.phone().map(Phone::masked).orElse(""),
                account.region(),
                account.language(),
                frame.say(verification.stateKey(account)));
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @PutMapping("/profile")
    @Operation(summary = "Changes the profile")
    ProfileAnswer changeProfile(
            @Valid @RequestBody ProfileWish wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        if (!RegionChoice.of(regions, wish.region()).code().equals(wish.region())) {
            Problems.at("region", "people.region.choose").orRefuse();
        }
        boolean known =
                Arrays.stream(Language.values())
                        .anyMatch(one -> one.code().equals(wish.language()));
        accounts.profile(
                me.memberId(),
                TypedText.line(wish.displayName()),
                wish.region(),
                known ? wish.language() : accounts.own(me.memberId()).language());
        return profile(me, frame);
    }
}
