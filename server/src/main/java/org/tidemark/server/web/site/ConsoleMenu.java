package org.tidemark.server.web.site;

import java.util.List;
import java.util.stream.Stream;

/**
 * One area of the console with its pages.
 *
 * @param word the key of its name
 */
public record ConsoleMenu(String word, List<Entry> entries) {

    /**
     * A page of the console.
     *
     * @param word the key of its name
     */
    public record Entry(String path, String word) {}

    private static final String CLOCK = "/console/clock";

    private static final List<ConsoleMenu> ALL =
            List.of(
                    area(
                            "console.nav.programme",
                            "/console nav.programmes",
                            "/console/order nav.order",
                            "/console/redeem nav.redeem",
                            "/console/days console.nav.days",
                            "/gains nav.gains",
                            "/rules rules.title",
                            "/console/staff console.nav.staff",
                            "/console/connect clients.title",
                            "/openapi/browse console.nav.api",
                            "/console/styleguide guide.title",
                            CLOCK + " console.nav.clock"),
                    area(
                            "console.nav.shop",
                            "/console/shop/orders console.nav.orders",
                            "/console/shop/purchases purchases.console.title",
                            "/console/shop/returns console.nav.returns",
                            "/console/shop/products console.nav.products",
                            "/console/shop/stock console.nav.stock",
                            "/console/shop/invoices console.nav.invoices",
                            "/console/shop/freight console.nav.freight"),
                    area(
                            "console.nav.money",
                            "/console/money/approvals approvals.title",
                            "/console/money/withdrawals console.nav.withdrawals",
                            "/console/money/payments console.nav.payments",
                            "/console/money/stores console.nav.settlements",
                            "/console/money/ad-income console.nav.adIncome",
                            ConsoleAlarm.PAGE + " watch.title"),
                    area(
                            "console.nav.people",
                            "/console/people/members console.nav.members",
                            "/console/people/verifications console.nav.verifications",
                            "/console/people/stores console.nav.stores",
                            "/console/people/agents console.nav.agents",
                            "/console/people/screening console.nav.screening",
                            "/console/people/courses console.nav.courses"));

    /** The areas of whoever looks at the page, each with those pages that he may open. */
    public static List<ConsoleMenu> of(Frame frame) {
        return ALL.stream()
                .map(area -> area.asSeenIn(frame))
                .filter(area -> !area.entries.isEmpty())
                .toList();
    }

    private ConsoleMenu asSeenIn(Frame frame) {
        return new ConsoleMenu(
                word,
                entries.stream()
                        .filter(entry -> frame.mayOpen(entry.path))
                        .filter(entry -> frame.demo() || !entry.path.equals(CLOCK))
                        .toList());
    }

    private static ConsoleMenu area(String word, String... entries) {
        return new ConsoleMenu(
                word,
                Stream.of(entries)
                        .map(entry -> entry.split(" ", 2))
                        .map(parts -> new Entry(parts[0], parts[1]))
                        .toList());
    }
}
