package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

class EventJsonTest {

    private static final EventNames NAMES =
            new EventNames() {
                @Override
                public String programme(int programme) {
                    return "p" + programme;
                }

                @Override
                public String member(int member) {
                    return "m" + member;
                }

                @Override
                public String account(long account) {
                    return Accounts.kind(account).prefix() + ":" + Accounts.indexOf(account);
                }

                @Override
                public String asset(int asset) {
                    return "asset" + asset;
                }
            };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventJson events = new EventJson(NAMES, out);

    @Test
    void writesKeysInTheirFixedOrderWhateverTheOrderOfTheCalls() {
        events.command("o-1");
        events.begin(EventType.ORDER_SETTLED, 0, 7);
        events.position(0, 7, 210_000_000, 0, 100_000, 0, 1);
        events.pool(0, 30_000, 210_000_000, 1_428_571);
        events.posting(Accounts.programme(AccountKind.POOL, 0), Assets.CURRENCY, 30_000);
        events.posting(Accounts.member(7), Assets.points(0), 210_000_000);
        events.posting(Accounts.member(7), Assets.SHARES, -50);
        events.detail(Detail.TOTAL, 100_000);
        events.detail(Detail.SPONSOR, 3);
        events.end();
        assertThat(written())
                .isEqualTo(
                        "{\"seq\":1,\"command\":\"o-1\",\"type\":\"order-settled\",\"programme\":\"p0\","
                                + "\"member\":\"m7\",\"total\":\"1000.00\",\"sponsor\":\"m3\",\"postings\":["
                                + "{\"account\":\"pool:0\",\"asset\":\"asset0\",\"amount\":\"300.00\"},"
                                + "{\"account\":\"member:7\",\"asset\":\"asset4\",\"amount\":\"210.000000\"},"
                                + "{\"account\":\"member:7\",\"asset\":\"asset3\",\"amount\":\"-50\"}],"
                                + "\"pool\":{\"programme\":\"p0\",\"reserve\":\"300.00\","
                                + "\"supply\":\"210.000000\",\"price\":\"1.428571\"},"
                                + "\"position\":{\"programme\":\"p0\",\"member\":\"m7\","
                                + "\"points\":\"210.000000\",\"locked\":\"0.000000\",\"spend\":\"1000.00\","
                                + "\"realised\":\"0.00\",\"cycle\":1}}\n");
    }

    @Test
    void severalPoolsAndPositionsBecomeLists() {
        events.begin(EventType.ORDER_SETTLED, EventSink.NONE, EventSink.NONE);
        for (int i = 0; i < 20; i++) {
            events.pool(i, 1, 1, 1);
            events.position(i, 0, 1, 1, 1, 1, 1);
        }
        events.end();
        assertThat(written())
                .startsWith(
                        "{\"seq\":1,\"command\":\"\",\"type\":\"order-settled\",\"postings\":[],\"pools\":[{")
                .contains("{\"programme\":\"p19\",\"reserve\":\"0.01\"")
                .contains("\"positions\":[{");
    }

    @Test
    void eventsAreNumberedAndNothingIsCarriedOver() {
        EventJson late = new EventJson(NAMES, out, 41);
        assertThat(late.lastSeq()).isEqualTo(40);
        late.begin(EventType.HELD, EventSink.NONE, 1);
        late.posting(Accounts.PLATFORM, Assets.CURRENCY, 5);
        late.end();
        late.begin(EventType.VERIFIED, EventSink.NONE, 1);
        late.end();
        late.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(
                        "\n{\"seq\":42,\"command\":\"\",\"type\":\"verified\",\"member\":\"m1\",\"postings\":[]}\n");
    }

    @Test
    void refusalsAndRepetitionsAreLinesOfTheirOwn() {
        events.outcome("a", Outcome.Accepted.INSTANCE);
        events.outcome("b", Outcome.Duplicate.INSTANCE);
        Outcome refused =
                new Outcome.Rejected(
                        Refusal.INSUFFICIENT_WALLET,
                        RefusalReason.of(ReasonKey.WALLET_LEFT, Argument.fen(12_050)));
        events.outcome("c", refused);
        events.outcome("d", refused, reason -> "in words of " + reason.key().code());
        assertThat(written())
                .isEqualTo(
                        """
                        {"command":"b","duplicate":true}
                        {"command":"c","rejected":"insufficient-wallet","detail":"wallet-left fen=12050"}
                        {"command":"d","rejected":"insufficient-wallet","detail":"in words of wallet-left"}
                        """);
    }

    private String written() {
        events.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
