package org.tidemark.server.trade.favourites;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;

/** What a member likes, for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "favourites", description = "What a member likes")
class FavouritesApi {

    private final FavouriteStore store;

    FavouritesApi(FavouriteStore store) {
        this.store = store;
    }

    @Lets(MemberScope.PROFILE_READ)
    @GetMapping("/favourites")
    @Operation(summary = "Ids of the products that he likes, the last first")
    List<String> favourites(@AuthenticationPrincipal SignedInMember me) {
        return store.liked(me.memberId());
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @PutMapping("/favourites/{product}")
    @Operation(summary = "Likes a product")
    List<String> like(@PathVariable String product, @AuthenticationPrincipal SignedInMember me) {
        if (!store.like(me.memberId(), product)) {
            Problems.whole("favourites.problem.many", FavouriteStore.MOST_LIKED).orRefuse();
        }
        return store.liked(me.memberId());
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @DeleteMapping("/favourites/{product}")
    @Operation(summary = "Likes it no more")
    List<String> unlike(@PathVariable String product, @AuthenticationPrincipal SignedInMember me) {
        store.unlike(me.memberId(), product);
        return store.liked(me.memberId());
    }
}
