package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tidemark.server.web.access.SignedInMember;

/** Gathers what a member is told of before it begins: at the front of the shop and on his pages. */
@Component
final class AheadLines {

    private static final String FRONT = "/";
    private static final String OWN = "/my";

    private final ObjectProvider<TellsAhead> telling;

    AheadLines(ObjectProvider<TellsAhead> telling) {
        this.telling = telling;
    }

    /** Asked once a page, and only where it is shown. */
    Supplier<List<ToldAhead>> of(HttpServletRequest request) {
        String address = FrameAdvice.address(request);
        boolean there =
                address.equals(FRONT) || address.equals(OWN) || address.startsWith(OWN + "/");
        return there
                        && request.getUserPrincipal() instanceof Authentication somebody
                        && somebody.getPrincipal() instanceof SignedInMember member
                ? SingletonSupplier.of(() -> of(member.memberId()))
                : List::of;
    }

    private List<ToldAhead> of(String memberId) {
        return telling.orderedStream()
                .flatMap(one -> one.told(memberId).stream())
                .sorted(Comparator.comparing(ToldAhead::begins))
                .toList();
    }
}
