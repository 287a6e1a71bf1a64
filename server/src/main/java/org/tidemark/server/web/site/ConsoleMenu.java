package org.tidemark.server.web.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.server.web.door.HandlerRoutes;

/**
 * One area of the console with its pages.
 *
 * @param word the key of its name
 */
public record ConsoleMenu(String word, List<Entry> entries) {

    /** Whether the page that is shown is one of it. */
    public boolean isHere() {
        return entries.stream().anyMatch(Entry::here);
    }

    /** How many wait in it; empty where nothing does. */
    public String waiting() {
        return shown(entries.stream().mapToInt(Entry::count).sum());
    }

    private static String shown(int count) {
        return count == 0 ? "" : WaitingLine.shown(count);
    }

    /**
     * A page of the console.
     *
     * @param word the key of its name
     * @param here whether it is shown, or a page below it
     * @param count how many wait there
     */
    public record Entry(String path, String word, boolean here, int count) {

        /** How many wait there; empty where nothing does. */
        public String waiting() {
            return shown(count);
        }
    }

    private static final String START = "/console";
    private static final String CLOCK = "/console/clock";

    private static final List<ConsoleMenu> ALL =
            List.of(
                    area(
                            "console.nav.programme",
                            "/console console.nav.today",
                            "/console/programmes programmes.title",
                            "/console/order nav.order",
                            "/console/redeem nav.redeem",
                            "/console/days console.nav.days",
                            "/gains nav.gains",
                            "/rules rules.title",
                            "/console/staff console.nav.staff",
                            "/console/brand brand.title",
                            "/console/texts legal.title",
                            "/console/notices notices.title",
                            "/console/front front.title",
                            "/console/activities activities.title",
                            "/console/connect clients.title",
                            "/openapi/browse console.nav.api",
                            "/console/styleguide guide.title",
                            CLOCK + " console.nav.clock"),
                    area(
                            "console.nav.shop",
                            "/console/shop/orders console.nav.orders",
                            "/console/shop/purchases purchases.console.title",
                            "/console/shop/returns console.nav.returns",
                            "/console/shop/service service.desk.title",
                            "/console/shop/products console.nav.products",
                            "/console/shop/stock console.nav.stock",
                            "/console/shop/coupons coupons.title",
                            "/console/shop/reviews reviews.desk.title",
                            "/console/shop/questions questions.desk.title",
                            "/console/shop/invoices console.nav.invoices",
                            "/console/shop/freight console.nav.freight"),
                    area(
                            "console.nav.money",
                            "/console/money/approvals approvals.title",
                            "/console/money/withdrawals console.nav.withdrawals",
                            "/console/money/payments console.nav.payments",
                            "/console/money/batches batches.title",
                            "/console/money/stores console.nav.settlements",
                            "/console/money/suppliers suppliers.title",
                            "/console/money/debts debts.title",
                            "/console/money/ad-income console.nav.adIncome",
                            "/console/money/books books.title",
                            "/console/money/tax tax.title",
                            "/console/reports reports.title",
                            "/console/journal journal.title",
                            "/console/law law.title",
                            ConsoleAlarm.PAGE + " watch.title"),
                    area(
                            "console.nav.people",
                            "/console/people/members console.nav.members",
                            "/console/people/verifications console.nav.verifications",
                            "/console/people/stores console.nav.stores",
                            "/console/people/agents console.nav.agents",
                            "/console/people/appointments appointments.title",
                            "/console/people/register register.title",
                            "/console/people/screening console.nav.screening",
                            "/console/people/courses console.nav.courses",
                            "/console/people/lessons lessons.title"));

    /** The areas of whoever looks at the page, each with those pages that he may open. */
    public static List<ConsoleMenu> of(Frame frame) {
        String here = place(frame.here());
        return ALL.stream()
                .map(area -> area.asSeenIn(frame, here))
                .filter(area -> !area.entries.isEmpty())
                .toList();
    }

    /** The page of the menu to which an address belongs: the longest that it begins with. */
    static String place(String address) {
        String path = HandlerRoutes.path(address);
        return ALL.stream()
                .flatMap(area -> area.entries.stream())
                .map(Entry::path)
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
                .filter(entry -> path.equals(entry) || !entry.equals(START))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private ConsoleMenu asSeenIn(Frame frame, String here) {
        return new ConsoleMenu(
                word,
                entries.stream()
                        .filter(entry -> frame.mayOpen(entry.path))
                        .filter(entry -> frame.demo() || !entry.path.equals(CLOCK))
                        .map(entry ->
                                new Entry(
                                        entry.path,
                                        entry.word,
                                        entry.path.equals(here),
                                        frame.waiting().stream()
                                                .filter(line -> line.isOf(entry.path))
                                                .mapToInt(WaitingLine::count)
                                                .sum()))
                        .toList());
    }

    private static ConsoleMenu area(String word, String... entries) {
        return new ConsoleMenu(
                word,
                Stream.of(entries)
                        .map(entry -> entry.split(" ", 2))
                        .map(parts -> new Entry(parts[0], parts[1], false, 0))
                        .toList());
    }
}
