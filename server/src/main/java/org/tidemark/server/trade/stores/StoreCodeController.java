package org.tidemark.server.trade.stores;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.people.wechat.MiniCodes;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.PageNotFoundException;

/** A store as a code of the mini program, for its owner to print. */
@RestController
class StoreCodeController {

    private final StoreBook stores;
    private final MiniCodes codes;

    StoreCodeController(StoreBook stores, MiniCodes codes) {
        this.stores = stores;
        this.codes = codes;
    }

    @GetMapping("/my/stores/{id}/wechat-code")
    ResponseEntity<byte[]> code(
            @PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        StoreRecord store =
                stores.ofOwner(me.memberId()).stream()
                        .filter(one -> one.id().equals(id) && one.registered())
                        .findFirst()
                        .orElseThrow(() -> PageNotFoundException.page(id));
        return codes.store(me.memberId(), store.id());
    }
}
