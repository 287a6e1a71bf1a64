package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.CommandJson.Envelope;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.web.site.NumberSeries;
import tools.jackson.databind.json.JsonMapper;

/** A platform of its own with the plan of a town's stores, one open store, and its people. */
final class TillTown implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Timestamp ANY_TIME = new Timestamp(0, 0);

    static final String STORE = "town-01";
    static final String OTHER_STORE = "town-02";
    static final String OWNER = "owner";
    static final String OTHER_OWNER = "owner-2";
    static final String RECRUITER = "recruiter";
    static final String OFFER = "town-till";
    static final String LICENCE = "91350100M000100Y43";

    private final TestPlatform platform;

    private static final String RINGS = "tidemark.screening.hold-ring-at";

    private TillTown(TestPlatform platform) {
        this.platform = platform;
    }

    static TillTown open(String name) throws Exception {
        System.setProperty("test.counter-pay", "true");
        System.setProperty(RINGS, "101"); // most here is refunded: rings have tests of their own
        TestPlatform platform;
        try {
            platform = TestPlatform.fresh(name);
        } finally {
            System.clearProperty("test.counter-pay");
            System.clearProperty(RINGS);
        }
        return inhabited(platform);
    }

    /** The same with the demo provider alone, as people see it. */
    static TillTown asInTheDemo(String name) throws Exception {
        return inhabited(TestPlatform.fresh(name));
    }

    private static TillTown inhabited(TestPlatform platform) throws Exception {
        TillTown town = new TillTown(platform);
        town.send(
                "adopt-plan",
                Map.of("plan", Files.readString(Path.of("../plans/local-life.yaml"))));
        for (String member : List.of(OWNER, OTHER_OWNER, RECRUITER)) {
            town.enrol(member);
        }
        town.openStore(STORE, OWNER);
        town.openStore(OTHER_STORE, OTHER_OWNER);
        return town;
    }

    void openStore(String id, String owner) {
        StoreDesk desk = bean(StoreDesk.class);
        desk.enter(
                id,
                StoreForm.of(
                        new LocalizedText("一号小店", "Store one"),
                        "441900",
                        "东城路 1 号",
                        LICENCE,
                        "09:00-21:00",
                        owner,
                        RECRUITER));
        desk.open(id, OFFER, Actors.staff("staff"));
    }

    TestPlatform platform() {
        return platform;
    }

    <T> T bean(Class<T> kind) {
        return platform.bean(kind);
    }

    void enrol(String member) {
        send("enrol", Map.of("member", member));
    }

    /** Has a command done, its fields as the API's senders write them. */
    void send(String type, Map<String, ?> fields) {
        byte[] json = JSON.writeValueAsBytes(fields);
        try {
            String id = bean(NumberSeries.class).next("c");
            Command command =
                    CommandJson.parse(json, 0, json.length, new Envelope(type, id, ANY_TIME))
                            .at(LedgerService.UNSTAMPED);
            assertThat(bean(LedgerClient.class).submit(command))
                    .as(type + fields)
                    .isInstanceOf(Receipt.class);
        } catch (MalformedCommandException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Gives a member money in the wallet: he buys and redeems everything. */
    void fillWallet(String member) {
        send(
                "order",
                Map.of(
                        "member",
                        member,
                        "lines",
                        List.of(Map.of("offer", OFFER, "amount", "1000.00"))));
        send("redeem", Map.of("programme", "local-life", "member", member, "points", "20"));
    }

    /** A wish to pay, after what has to be shown was shown. */
    TillWish wish(String amount, String wallet) {
        long fen = Fen.read(amount).orElseThrow().fen();
        String disclosure =
                bean(Disclosures.class).showNewcomer(OFFER, fen, Language.EN).orElseThrow().id();
        return new TillWish(
                bean(NumberSeries.class).next("t"),
                amount,
                wallet,
                CounterPay.NAME,
                disclosure,
                "");
    }

    /** What was shown before it. */
    String told(TillWish wish) {
        return bean(Disclosures.class).find(wish.disclosure()).orElseThrow().words();
    }

    String pay(String member, TillWish wish) {
        return bean(Till.class).pay(STORE, member, wish, "phone-" + member);
    }

    /** Somebody pays at the provider; its notice comes in. */
    void notice(String number, long fen) {
        bean(Payments.class)
                .take(CounterPay.NAME, bean(CounterPay.class).paid(payment(number), fen));
    }

    /** The first payment of a purchase. */
    static String payment(String number) {
        return new PurchaseNumber(number).attemptId(1);
    }

    /** What the provider has sent back of a purchase. */
    long sentBackFen(String number) {
        return counter().refundedFen(payment(number));
    }

    /** A whole purchase by the provider. */
    String buy(String member, String amount) {
        TillWish wish = wish(amount, "");
        pay(member, wish);
        notice(wish.number(), Fen.read(amount).orElseThrow().fen());
        return wish.number();
    }

    TillOrder order(String number) {
        return bean(TillBook.class).find(number).orElseThrow();
    }

    long payable() {
        return bean(StorePayables.class).of(STORE);
    }

    long wallet(String member) {
        return bean(Members.class).find(member).value().orElseThrow().walletFen();
    }

    long held(String member) {
        return bean(Members.class).find(member).value().orElseThrow().heldFen();
    }

    String sponsor(String member) {
        return bean(Members.class).find(member).value().orElseThrow().sponsor();
    }

    CounterPay counter() {
        return bean(CounterPay.class);
    }

    /** Time goes by and whatever is due is done. */
    void later(Duration time) {
        platform.turnClock(time);
        platform.work();
    }

    @Override
    public void close() {
        platform.close();
    }
}
