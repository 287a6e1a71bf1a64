package org.tidemark.server.money.yearly;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.web.site.PageNotFoundException;

/** Puts the page of a year together. */
@Component
class YearPages {

    private static final int MOST_YEARS = 50;

    private final Members members;
    private final YearStore store;
    private final Clock clock;

    YearPages(Members members, YearStore store, Clock clock) {
        this.members = members;
        this.store = store;
        this.clock = clock;
    }

    /** The page; there is none of a year before anything moved, or that is still to come. */
    YearPage of(String memberId, String year, String here) {
        MemberView member =
                members.find(memberId)
                        .value()
                        .orElseThrow(() -> PageNotFoundException.member(memberId));
        List<Integer> years = years(memberId);
        Year wanted =
                years.stream()
                        .filter(one -> one.toString().equals(year))
                        .findFirst()
                        .map(Year::of)
                        .orElseThrow(() -> PageNotFoundException.page(year));
        return new YearPage(
                member,
                store.of(memberId, wanted),
                years,
                member.positions().stream()
                        .filter(position -> position.pointsMicro() > 0)
                        .map(YearPages::left)
                        .toList(),
                OffsetDateTime.now(clock),
                here);
    }

    private List<Integer> years(String member) {
        int last = Year.now(clock).getValue();
        int first = store.first(member).map(Year::getValue).orElse(last);
        return IntStream.iterate(last, year -> year - 1)
                .limit(Math.clamp(1L + last - first, 1, MOST_YEARS))
                .boxed()
                .toList();
    }

    private static YearPage.Left left(PositionView position) {
        return new YearPage.Left(
                position.title(),
                position.pointsMicro(),
                position.lockedMicro(),
                position.saleFen());
    }
}
