package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.faces.demo.DemoDone;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;

/**
 * Nothing that a member can type or forge changes or shows what is somebody else's: one of them
 * walks every route of the members with the true numbers of other people's things.
 */
class OtherPeoplesThingsIT {

    private static final int ORDERS = 60;
    private static final String PARCELS = "purchase WHERE kind = 'SHOP'";
    private static final int MEMBERS = 24;

    /** What numbers in a path are the numbers of: the path with true ones, and the owner. */
    private static final Map<String, String> OWNED =
            Map.ofEntries(
                    owned("/my/orders/{number}", "number", PARCELS, "buyer"),
                    owned("/my/returns/{number}", "return_number", "shop_return", "member_id"),
                    owned("/my/invoices/{number}", "number", PARCELS, "buyer"),
                    owned("/my/withdrawals/{number}", "number", "withdrawal", "member_id"),
                    owned("/my/stores/{id}", "store_id", "store", "owner"),
                    owned("/my/service/{id}", "thread_id", "service_thread", "member_id"),
                    Map.entry(
                            "/my/messages/{id}",
                            "SELECT '/my/messages/' || message_id, member_id"
                                    + " FROM platform.member_message WHERE member_id = 'member-002'"
                                    + " ORDER BY message_id LIMIT 1"),
                    owned("/pay/{id}", "payment_id", "payment", "member_id"),
                    owned("/pay/demo/{id}", "payment_id", "payment", "member_id"),
                    owned("/pay/result/{id}", "payment_id", "payment", "member_id"),
                    owned("/pay/out/{id}", "payout_id", "demo_payout", "receiver"),
                    Map.entry(
                            "/s/{id}/orders/{number}",
                            "SELECT '/s/' || store_id || '/orders/' || number, buyer"
                                    + " FROM platform.purchase WHERE kind = 'TILL'"),
                    Map.entry(
                            "/my/stores/{id}/orders/{number}",
                            "SELECT '/my/stores/' || store_id || '/orders/' || number, owner"
                                    + " FROM platform.purchase JOIN platform.store"
                                    + " USING (store_id)"));

    /** Paths whose part is nobody's own: what stands there is everybody's, or for machines. */
    private static final Set<String> NOBODYS =
            Set.of(
                    "/activities/{id}",
                    "/brand/icon-{size:192|512}.png",
                    "/ads/{network}/callback",
                    "/c/{category}",
                    "/courses/{id}",
                    "/i/{code}",
                    "/lessons/{id}",
                    "/lessons/{id}/calendar.ics",
                    "/my/courses/{id}",
                    "/my/favourites/{product}",
                    "/my/lessons/{id}",
                    "/my/points/{programme}",
                    "/my/tasks/ads/{network}",
                    "/my/wallet/years/{year}", // a year of whoever asks
                    "/p/{product}",
                    "/pay/return/{id}", // says nothing and leads to the result's page
                    "/pay/{provider}/notices",
                    "/pay/{provider}/payouts",
                    "/pictures/page/{id}",
                    "/pictures/{id}",
                    "/s/{id}",
                    "/texts/{code}");

    private static TestPlatform platform;
    private static JdbcClient database;

    @BeforeAll
    static void the_demo_with_people_and_what_they_own() {
        platform = TestPlatform.demo("others", ORDERS);
        DemoDone.await(platform);
        database = platform.bean(JdbcClient.class);
        MoreThings.add(platform);
    }

    private static Map.Entry<String, String> owned(
            String pattern, String number, String table, String owner) {
        String begin = pattern.substring(0, pattern.indexOf('{'));
        return Map.entry(
                pattern,
                "SELECT '%s' || %s, %s FROM platform.%s".formatted(begin, number, owner, table));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static String member(int number) {
        return "member-%03d".formatted(number);
    }

    @Test
    void a_member_who_knows_the_numbers_of_others_sees_and_changes_nothing_of_theirs() {
        String stranger = stranger();
        platform.member(stranger).get("/my"); // what is made at the first look of anybody
        Map<String, String> before = rowsOfOthers(stranger);
        Map<String, String> balances = balancesOfOthers(stranger);
        Map<String, String> fields = othersThings();
        Map<String, Integer> shown = new TreeMap<>();
        for (String route : ofMembers()) {
            String[] parts = route.split(" ", 2);
            Visitor visitor = platform.member(stranger); // a route may have signed him out
            Answer answer = ask(visitor, parts[0], withOthersNumber(parts[1]), fields);
            boolean needsOwner = parts[1].contains("{") && isOwned(parts[1]);
            if (answer.status() >= 500 || needsOwner && answer.status() < 400) {
                shown.put(route, answer.status());
            }
        }
        assertThat(shown).isEmpty();
        assertThat(rowsOfOthers(stranger)).isEqualTo(before);
        assertThat(balancesOfOthers(stranger)).isEqualTo(balances);
    }

    /** Every route of a member with a number in its path is in the table above. */
    @Test
    void every_number_in_a_path_has_an_owner_or_is_nobodys() {
        assertThat(ofMembers())
                .filteredOn(route -> route.contains("{"))
                .allMatch(
                        route -> isOwned(path(route)) || isNobodys(path(route)),
                        "stands in OWNED or in NOBODYS");
    }

    private static String path(String route) {
        return route.substring(route.indexOf('/'));
    }

    /** The longest pattern that the path begins with; none for what nobody owns. */
    private static Optional<String> ownedBy(String path) {
        return Stream.concat(OWNED.keySet().stream(), NOBODYS.stream())
                .filter(pattern -> path.equals(pattern) || path.startsWith(pattern + "/"))
                .max(Comparator.comparingInt(String::length))
                .filter(OWNED::containsKey);
    }

    private static boolean isOwned(String path) {
        return ownedBy(path).isPresent();
    }

    private static boolean isNobodys(String path) {
        return NOBODYS.stream()
                .anyMatch(pattern -> path.equals(pattern) || path.startsWith(pattern + "/"));
    }

    private static List<String> ofMembers() {
        return Routes.all(platform).stream()
                .filter(route -> !path(route).startsWith("/console"))
                .filter(route -> !path(route).startsWith("/api"))
                .filter(route -> !path(route).startsWith("/openapi"))
                .filter(route -> !path(route).startsWith("/actuator"))
                .filter(route -> !path(route).startsWith(TestSignIn.FOLDER))
                .filter(route -> !path(route).equals("/error"))
                .toList();
    }

    /** One of the demo's members who owns none of the things that are tried. */
    private static String stranger() {
        List<String> owners = new ArrayList<>();
        OWNED.values().forEach(sql -> owners.addAll(column(sql, 2)));
        return IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(OtherPeoplesThingsIT::member)
                .filter(member -> !owners.contains(member))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(String sql, int column) {
        return database.sql(sql).query((row, number) -> row.getString(column)).list();
    }

    private static String withOthersNumber(String path) {
        Optional<String> pattern = ownedBy(path);
        if (pattern.isEmpty()) {
            return path.replaceAll("\\{[^}]+}", "1");
        }
        List<String> paths = column(OWNED.get(pattern.get()), 1);
        assertThat(paths).as("there is none of " + pattern.get()).isNotEmpty();
        return paths.getFirst()
                + path.substring(pattern.get().length()).replaceAll("\\{[^}]+}", "1");
    }

    /** Fields that a forged form may carry: each names a thing of somebody else. */
    private static Map<String, String> othersThings() {
        Map<String, String> fields = new HashMap<>();
        String order = column("SELECT order_number FROM platform.shop_order", 1).getFirst();
        for (String name : List.of("number", "order", "orderNumber")) {
            fields.put(name, order);
        }
        for (String name : List.of("id", "address", "addressId")) {
            fields.put(name, "a1");
        }
        for (String name : List.of("member", "memberId", "owner", "sponsor")) {
            fields.put(name, member(1));
        }
        fields.put("payment", column("SELECT payment_id FROM platform.payment", 1).getFirst());
        fields.put("store", "store-01");
        fields.put("amount", "1.00");
        fields.put("points", "1");
        fields.put("quantity", "1");
        return fields;
    }

    private static Answer ask(
            Visitor visitor, String method, String path, Map<String, String> fields) {
        return method.equals("POST")
                ? visitor.post(path, fields)
                : visitor.send(
                        HttpRequest.newBuilder(URI.create(platform.url(path)))
                                .method(method, BodyPublishers.noBody())
                                .build());
    }

    /** A hash of each table's rows that do not name the stranger. */
    private static Map<String, String> rowsOfOthers(String stranger) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table :
                column(
                        """
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'platform' AND table_type = 'BASE TABLE'
                            AND table_name <> 'phone_code' -- his own phone's, which is hashed
                            AND table_name NOT LIKE 'web_session%' -- those that the test opens
                        """,
                        1)) {
            hashes.put(
                    table,
                    database.sql(
                                    """
                                    SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')
                                    FROM platform.%s t WHERE t::text NOT LIKE ?
                                    """
                                            .formatted(table))
                            .param("%" + stranger + "%")
                            .query(String.class)
                            .single());
        }
        return hashes;
    }

    private static Map<String, String> balancesOfOthers(String stranger) {
        Members members = platform.bean(Members.class);
        Map<String, String> balances = new TreeMap<>();
        for (int number = 1; number <= MEMBERS; number++) {
            if (!member(number).equals(stranger)) {
                balances.put(
                        member(number), owns(members.find(member(number)).value().orElseThrow()));
            }
        }
        return balances;
    }

    private static String owns(MemberView view) {
        StringBuilder owned = new StringBuilder();
        owned.append(view.walletFen()).append('/').append(view.heldFen()).append('/');
        owned.append(view.coins()).append('/').append(view.contribution()).append('/');
        view.positions()
                .forEach(position ->
                        owned.append(position.pointsMicro())
                                .append('/')
                                .append(position.spendFen()));
        return owned.toString();
    }
}
