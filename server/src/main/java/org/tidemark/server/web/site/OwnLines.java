package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.OwnCounts.OwnCount;

/** Gathers what is counted for a member: all of it on his start page, elsewhere what is news. */
@Component
final class OwnLines {

    private static final String OWN = "/my";

    private final ObjectProvider<OwnCounts> counting;

    OwnLines(ObjectProvider<OwnCounts> counting) {
        this.counting = counting;
    }

    /** Asked once a page, and only by what shows it. */
    Supplier<List<OwnCount>> of(HttpServletRequest request) {
        boolean own = FrameAdvice.address(request).equals(OWN);
        return request.getUserPrincipal() instanceof Authentication somebody
                        && somebody.getPrincipal() instanceof SignedInMember member
                ? SingletonSupplier.of(() -> of(member.memberId(), own))
                : List::of;
    }

    private List<OwnCount> of(String memberId, boolean own) {
        return counting.orderedStream()
                .filter(one -> own || one.everywhere())
                .flatMap(one -> one.of(memberId).stream())
                .filter(one -> one.count() > 0)
                .toList();
    }
}
