package org.tidemark.server.trade.orders.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Many orders are packed and shipped by a file, and what is doubtful is not. */
class PackingIT {

    private static final String PATH = "/console/shop/orders/shipments";

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("packing");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static List<String> paid(String name, int many) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String member = world.member(name + "-" + i, 0, 0);
            orders.add(world.place(member, "goods", 1 + i % 2, 0, 0));
            world.pay(member, orders.getLast());
        }
        return orders;
    }

    private static OutTable table(List<List<String>> rows) {
        return new OutTable(
                List.of(
                        Column.digits("number"),
                        Column.digits("member"),
                        Column.text("carrier"),
                        Column.digits("tracking")),
                rows);
    }

    private static Visitor staff() {
        return world.platform.visitor().staff("OPERATIONS");
    }

    private static String sent(Visitor staff, byte[] file) {
        Answer answer = staff.upload(PATH, Map.of(), "file", file, "x");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        String to = answer.http().headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf(PATH));
    }

    private static void is(String order, OrderState state) {
        assertThat(world.order(order).state()).as(order).isEqualTo(state);
    }

    @Test
    void a_file_is_looked_at_first_then_ships_what_is_without_doubt_and_never_again() {
        List<String> orders = paid("mixed", 5);
        String unpaid = world.place(world.member("mixed-unpaid", 0, 0), "goods", 1, 0, 0);
        byte[] file =
                table(
                                List.of(
                                        List.of(orders.get(0), "mixed-0", "SF", "SF0000000000001"),
                                        List.of(orders.get(1), "", "中通快递", "773000000000000001"),
                                        List.of(orders.get(1), "", "ZTO", "773000000000000002"),
                                        List.of(orders.get(2), "mixed-0", "SF", "SF0000000000002"),
                                        List.of(orders.get(3), "", "Pigeon", "SF0000000000003"),
                                        List.of(orders.get(4), "", "", ""),
                                        List.of(unpaid, "", "SF", "SF0000000000004"),
                                        List.of("o000", "", "SF", "SF0000000000005")))
                        .workbook();
        Visitor staff = staff();
        String batch = sent(staff, file);
        String page = staff.get(batch + "?lang=en").http().body();
        assertThat(page)
                .contains("data-figure=\"ok\">2<", "data-figure=\"doubts\">5<")
                .contains("No such order", "Stands in the file twice", "another member", "Unknown")
                .contains("column “number”", "column “member”", "column “carrier”")
                .doesNotContain(orders.get(4));
        orders.forEach(order -> is(order, OrderState.PAID));
        assertThat(sent(staff, file)).as("the same file is the same batch").isEqualTo(batch);
        assertThat(
                        world.platform
                                .visitor()
                                .staff("FINANCE")
                                .post(batch + "/ship", Map.of())
                                .status())
                .isEqualTo(403);
        assertThat(staff.post(batch + "/ship", Map.of()).status()).isEqualTo(302);
        is(orders.get(0), OrderState.SHIPPED);
        is(orders.get(1), OrderState.SHIPPED);
        assertThat(world.order(orders.get(1)).tracking()).isEqualTo("773000000000000001");
        List.of(orders.get(2), orders.get(3), orders.get(4))
                .forEach(order -> is(order, OrderState.PAID));
        is(unpaid, OrderState.CREATED);
        String after = staff.get(batch).http().body();
        assertThat(after).contains("data-figure=\"shipped\">2<").doesNotContain("/ship\"");
        assertThat(staff.post(batch + "/ship", Map.of()).status()).isEqualTo(302);
        assertThat(sent(staff, file)).isEqualTo(batch);
        assertThat(world.order(orders.get(0)).tracking()).isEqualTo("SF0000000000001");
        assertThat(steps(orders.get(0))).as("told once").isEqualTo(1);
        assertThat(staff.get(PATH + "/none").status()).isEqualTo(404);
        assertThat(staff.post(PATH + "/none/ship", Map.of()).status()).isEqualTo(404);
    }

    private static long steps(String order) {
        return world.bean(org.tidemark.server.trade.orders.OrderStore.class).steps(order).stream()
                .filter(step -> step.note().contains("SF0000000000001"))
                .count();
    }

    @Test
    void two_who_say_ship_at_once_ship_each_order_once() throws Exception {
        List<String> orders = paid("race", 4);
        byte[] file =
                table(orders.stream().map(order -> List.of(order, "", "SF", "SF" + order)).toList())
                        .workbook();
        String batch = sent(staff(), file);
        List<Visitor> two = List.of(staff(), staff());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> work =
                    two.stream()
                            .<Callable<Integer>>map(
                                    one -> () -> one.post(batch + "/ship", Map.of()).status())
                            .toList();
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(302);
            }
        }
        orders.forEach(order -> is(order, OrderState.SHIPPED));
        assertThat(staff().get(batch).http().body()).contains("data-figure=\"shipped\">4<");
    }

    @Test
    void what_changes_between_looking_and_shipping_is_judged_anew() {
        List<String> orders = paid("changed", 2);
        Visitor staff = staff();
        String batch =
                sent(
                        staff,
                        table(
                                        orders.stream()
                                                .map(order ->
                                                        List.of(order, "", "SF", "SF" + order))
                                                .toList())
                                .workbook());
        assertThat(
                        staff.post(
                                        "/console/shop/orders/" + orders.getFirst() + "/ship",
                                        Map.of("carrier", "ZTO", "tracking", "Z0001"))
                                .status())
                .isEqualTo(302);
        assertThat(staff.post(batch + "/ship", Map.of()).status()).isEqualTo(302);
        assertThat(world.order(orders.getFirst()).tracking()).isEqualTo("Z0001");
        is(orders.getLast(), OrderState.SHIPPED);
        assertThat(staff.get(batch + "?lang=en").http().body())
                .contains("Shipped with another number");
    }

    /** As spreadsheets and office programs of different kinds write it. */
    @ParameterizedTest
    @ValueSource(strings = {"utf8", "bom", "gbk", "tabs", "quoted", "sums"})
    void a_file_of_any_spreadsheet_is_read(String kind) {
        String order = paid("kind-" + kind, 1).getFirst();
        String plain = "number,carrier,tracking\n" + order + ",顺丰,SF" + order + "\n";
        byte[] file =
                switch (kind) {
                    case "bom" -> ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8);
                    case "gbk" -> plain.getBytes(Charset.forName("GBK"));
                    case "tabs" -> plain.replace(',', '\t').getBytes(StandardCharsets.UTF_8);
                    case "quoted" ->
                            plain.replaceAll("([^,\n]+)", "\"$1\"")
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.UTF_8);
                    case "sums" -> (plain + ",,\n").getBytes(StandardCharsets.UTF_8);
                    default -> plain.getBytes(StandardCharsets.UTF_8);
                };
        String batch = sent(staff(), file);
        assertThat(staff().get(batch).http().body()).contains("data-figure=\"ok\">1<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "carrier,tracking\nSF,SF1",
                "number,carrier,tracking\no1,SF,\n",
                "number,carrier,tracking\n"
            })
    void a_file_that_says_nothing_is_refused_and_kept_nowhere(String text) {
        Visitor staff = staff();
        String before = staff.get(PATH).http().body();
        Answer answer =
                staff.upload(
                        PATH, Map.of(), "file", text.getBytes(StandardCharsets.UTF_8), "x.csv");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().body()).contains("id=\"problem\"");
        assertThat(staff.get(PATH).http().body().split("class=\"num\" href", -1).length)
                .isEqualTo(before.split("class=\"num\" href", -1).length);
    }

    @Test
    void the_pick_list_adds_up_what_the_template_and_the_slips_name() {
        List<String> orders = paid("pick", 3);
        Visitor staff = staff();
        String pick = staff.get("/console/shop/orders/pick").http().body();
        String slips = staff.get("/console/shop/orders/slips").http().body();
        String template = new String(staff.bytes(PATH + "/template.csv"), StandardCharsets.UTF_8);
        List<PickLine> lines = PickLine.of(world.bean(WaitingParcels.class).next("", 100));
        assertThat(lines).hasSize(1);
        int pieces = lines.getFirst().orders().values().stream().mapToInt(one -> one).sum();
        assertThat(lines.getFirst().pieces()).isEqualTo(pieces);
        for (String order : orders) {
            assertThat(pick).contains(order + " × ");
            assertThat(slips).contains(order, "Street 1", "13800000001");
            assertThat(template).contains(order);
        }
        assertThat(template.lines().count()).isEqualTo(1 + lines.getFirst().orders().size());
        List<String> piecewise = new ArrayList<>();
        for (String behind = ""; ; behind = piecewise.getLast()) {
            var next = world.bean(WaitingParcels.class).next(behind, 2);
            if (next.isEmpty()) {
                break;
            }
            next.forEach(order -> piecewise.add(order.number()));
        }
        assertThat(piecewise).containsExactlyElementsOf(lines.getFirst().orders().keySet());
    }
}
