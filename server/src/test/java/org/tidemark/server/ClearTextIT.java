package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.web.pictures.PictureFiles;

/**
 * What somebody types about himself stands nowhere in the database as it is: known marks go through
 * the pages, and then all columns of all tables are searched for them.
 */
class ClearTextIT {

    private static final String NAME = "Zefirin Quux";
    private static final String NICK = "Zefi the Quuxian";
    private static final String STREET = "Quuxgasse 77";
    private static final String REASON = "Quuxly broken at home";
    private static final String CARD = "6222020200112230";
    private static final Phone PHONE = new Phone("13987654301");
    private static final Phone OTHER = new Phone("13987654302");
    private static final Phone GUEST = new Phone("13987654303");

    private static final Map<String, String> ADDRESS =
            Map.of(
                    "recipient",
                    NAME,
                    "phone",
                    OTHER.digits(),
                    "province",
                    "44",
                    "city",
                    "4403",
                    "district",
                    "440305",
                    "street",
                    STREET);

    /** A row of the lists: table, columns, and a reason. */
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` \\| (`\\w+`(?:, `\\w+`)*) \\| \\S.+ \\|");

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("clear-text");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void what_people_type_about_themselves_stands_nowhere_in_the_clear() {
        TestPlatform platform = world.platform;
        Visitor me = Guests.member(platform, PHONE, NICK);
        String member = Guests.account(platform, PHONE).memberId();
        done(me.post("/my/addresses", ADDRESS));
        String order = ordered(me, member);
        done(
                me.post(
                        "/my/orders/" + order + "/invoice",
                        Map.of("kind", "PERSONAL", "title", NAME)));
        done(
                me.upload(
                        "/my/orders/" + order + "/return",
                        Map.of("quantity-1", "1", "reason", REASON),
                        "photos",
                        PictureFiles.picture("png", 60, 40),
                        "a.png"));
        done(
                me.post(
                        "/my/withdrawals/payee",
                        Map.of("kind", "BANK", "bank", "测试银行", "account", CARD, "holder", "泽非林")));
        platform.visitor().post("/sign-in/code", Map.of("phone", GUEST.digits()));
        String returned =
                number(
                        "SELECT return_number FROM platform.shop_return WHERE member_id = ?",
                        member);
        Visitor staff = platform.visitor().staff("OPERATIONS");
        assertThat(staff.get("/console/shop/returns/" + returned).http().body()).contains(REASON);
        done(
                staff.post(
                        "/console/shop/returns/" + returned + "/approve",
                        Map.of("goodsBack", "false")));
        platform.work();
        String token = me.token();
        me.forget("tidemark-session");
        done(me.postWithToken("/my/addresses", ADDRESS, token)); // waits in the session

        assertThat(
                        found(
                                List.of(
                                        NAME,
                                        NICK,
                                        STREET,
                                        REASON,
                                        CARD,
                                        "泽非林",
                                        PHONE.digits(),
                                        OTHER.digits(),
                                        GUEST.digits())))
                .isEmpty();
        assertThat(columnsThatBegin("ffd8ff")).as("pictures of returns").isEmpty();

        Guests.enter(platform, me, PHONE, "/my");
        done(me.post("/my/data/close", Map.of("erase", "true", "giveUp", "true")));
        assertThat(
                        number(
                                """
                                SELECT count(*) FROM platform.shop_return
                                LEFT JOIN platform.shop_return_photo USING (return_number)
                                WHERE member_id = ?
                                    AND coalesce(reason_sealed, image_sealed) IS NOT NULL
                                """,
                                member))
                .as("what he said and showed went with him")
                .isEqualTo("0");
    }

    /** A new column is a decision: sealed, or in the clear with a reason. */
    @Test
    void every_column_that_can_hold_a_text_is_sealed_or_listed_with_a_reason() throws IOException {
        List<String> listed = listed("");
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns());
        assertThat(listed("## Sealed"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(SealedColumn.values()).map(SealedColumn::path).toList());
    }

    private static List<String> columns() {
        return world.bean(JdbcClient.class)
                .sql(
                        """
                        SELECT table_schema || '.' || table_name || '.' || column_name
                        FROM information_schema.columns
                        WHERE table_schema = 'platform' AND data_type IN ('text', 'bytea', 'character',
                            'character varying', 'ARRAY', 'tsvector', 'json', 'jsonb', 'xml')
                        """)
                .query(String.class)
                .list();
    }

    /** What the page lists under that head, or under all. */
    private static List<String> listed(String head) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "personal-data.md"));
        String part =
                head.isEmpty()
                        ? page
                        : page.substring(page.indexOf(head), page.indexOf("## In the clear"));
        List<String> listed = new ArrayList<>();
        for (String line : part.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                for (String column : row.group(2).replace("`", "").split(", ", -1)) {
                    listed.add("platform." + row.group(1) + "." + column);
                }
            }
        }
        return listed;
    }

    /** Orders one piece by the pages, and gets it. */
    private static String ordered(Visitor me, String member) {
        world.basket(member, "goods", 1);
        String page = me.get("/checkout").http().body();
        assertThat(page).contains(NAME, STREET);
        Map<String, String> form = new HashMap<>(Map.of("provider", "demo"));
        for (String field : List.of("seen", "submission", "address", "shown", "read")) {
            form.put(field, value(page, field));
        }
        done(me.post("/checkout", form));
        String order = number("SELECT number FROM platform.purchase WHERE buyer = ?", member);
        world.deliver(member, order);
        assertThat(me.get("/my/orders/" + order).http().body()).contains(NAME, STREET);
        return order;
    }

    private static String number(String sql, String member) {
        return world.bean(JdbcClient.class).sql(sql).param(member).query(String.class).single();
    }

    private static String value(String page, String field) {
        Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
    }

    private static List<String> found(List<String> marks) {
        List<String> found = new ArrayList<>();
        for (String mark : marks) {
            String hex = HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
            searched(
                            "CASE data_type WHEN 'bytea' THEN"
                                    + " format('position(%L::bytea IN %I) > 0', '\\x' || :mark, column_name)"
                                    + " ELSE format('position(convert_from(%L::bytea, ''UTF8'') IN %I::text) > 0',"
                                    + " '\\x' || :mark, column_name) END",
                            hex)
                    .forEach(column -> found.add(mark + " in " + column));
        }
        return found;
    }

    private static List<String> columnsThatBegin(String hex) {
        return searched(
                "CASE data_type WHEN 'bytea' THEN"
                        + " format('position(%L::bytea IN %I) = 1', '\\x' || :mark, column_name)"
                        + " ELSE 'false' END",
                hex);
    }

    /** The columns of all tables in which a row fulfils the condition. */
    private static List<String> searched(String condition, String hex) {
        JdbcClient database = world.bean(JdbcClient.class);
        List<String> questions =
                database.sql(
                                """
                                SELECT format('SELECT %%L WHERE EXISTS (SELECT 1 FROM %%I.%%I WHERE %%s)',
                                    table_schema || '.' || table_name || '.' || column_name,
                                    table_schema, table_name, %s)
                                FROM information_schema.columns JOIN information_schema.tables
                                    USING (table_schema, table_name)
                                WHERE table_type = 'BASE TABLE'
                                    AND table_schema NOT IN ('pg_catalog', 'information_schema')
                                """
                                        .formatted(condition))
                        .param("mark", hex)
                        .query(String.class)
                        .list();
        assertThat(questions).hasSizeGreaterThan(300);
        return database.sql(String.join(" UNION ALL ", questions)).query(String.class).list();
    }
}
