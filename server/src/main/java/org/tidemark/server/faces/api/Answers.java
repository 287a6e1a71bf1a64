package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.command.By;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.ledger.LedgerHistory.PoolEvent;
import org.tidemark.server.kernel.ledger.LedgerHistory.PricePoint;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.kernel.members.StoreView;
import org.tidemark.server.kernel.members.SupplierView;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.QueuePlaceView;
import org.tidemark.server.web.text.Wording;

/** What reads answer: names and decimal strings. */
final class Answers {

    private Answers() {}

    record Programmes(long sequence, List<Programme> programmes) {}

    record Programme(
            long sequence,
            String programme,
            LocalizedText title,
            String currency,
            int members,
            @Nullable Pool pool,
            @Schema(description = "What the mechanisms hold") List<Fund> funds) {

        static Programme of(long sequence, ProgrammeView view) {
            return new Programme(
                    sequence,
                    view.id(),
                    view.plan().title(),
                    view.plan().currency(),
                    view.memberCount(),
                    view.hasPool() ? Pool.of(view.pool()) : null,
                    view.funds().stream().map(Fund::of).toList());
        }
    }

    record Fund(
            @Schema(description = "The kind of fund", example = "queue") String fund,
            @Schema(description = "Which of several of that kind; left out where there is one")
                    @Nullable String name,
            String balance,
            @Schema(description = "What else there is to say of it; left out where nothing is")
                    @Nullable List<FactAnswer> with) {
        static Fund of(Fact fund) {
            return new Fund(
                    fund.key(),
                    fund.name().isEmpty() ? null : fund.name(),
                    money(fund.amount()),
                    FactAnswer.all(fund.with()));
        }
    }

    @Schema(nullable = true, description = "Left out where the programme has no pool")
    record Pool(
            String reserve,
            String supply,
            String price,
            String minted,
            String burned,
            long capExits,
            String orphan,
            boolean paused) {

        static Pool of(PoolState pool) {
            return new Pool(
                    money(pool.reserveFen()),
                    points(pool.supplyMicro()),
                    points(pool.priceMicros()),
                    points(pool.mintedMicro()),
                    points(pool.burnedMicro()),
                    pool.capExits(),
                    money(pool.orphanFen()),
                    pool.paused());
        }
    }

    record Queue(long sequence, String programme, List<QueuePlace> places) {}

    record QueuePlace(long entry, String member, String paid, String lacking) {
        static QueuePlace of(QueuePlaceView view) {
            return new QueuePlace(
                    view.entry(), view.member(), money(view.paidFen()), money(view.lackingFen()));
        }
    }

    record Prices(long sequence, String programme, List<Price> prices) {}

    record Price(long sequence, String at, String price, String reserve, String supply) {
        static Price of(PricePoint point) {
            return new Price(
                    point.sequence(),
                    point.at().toString(),
                    points(point.priceMicros()),
                    money(point.reserveFen()),
                    points(point.supplyMicro()));
        }
    }

    record Events(long sequence, String programme, List<Event> events) {}

    record Event(
            long sequence,
            String at,
            String command,
            String type,
            String member,
            @Schema(description = "Forced exits that it brought about") int capExits,
            @Schema(description = "What the event moved into the pool") String poolChange,
            @Schema(description = "Points minted, or burned where negative") String supplyChange,
            String reserve,
            String price) {
        static Event of(PoolEvent line) {
            return new Event(
                    line.sequence(),
                    line.at().toString(),
                    line.command(),
                    line.type(),
                    line.member(),
                    line.capExits(),
                    money(line.poolChangeFen()),
                    points(line.supplyChangeMicro()),
                    money(line.reserveFen()),
                    points(line.priceMicros()));
        }
    }

    record Member(
            long sequence,
            String member,
            String sponsor,
            String region,
            boolean verified,
            String currency,
            String wallet,
            String held,
            String contribution,
            String coins,
            String coinsHeld,
            long shares,
            @Schema(description = "Regions that the member is agent for") List<String> agentOf,
            List<Position> positions,
            @Schema(description = "What the mechanisms hold for the member, by programme")
                    List<StandingAnswers.Standing> standings) {
        static Member of(long sequence, MemberView view) {
            return new Member(
                    sequence,
                    view.id(),
                    view.sponsor(),
                    view.region() == 0 ? "" : Integer.toString(view.region()),
                    view.verified(),
                    view.currency(),
                    money(view.walletFen()),
                    money(view.heldFen()),
                    money(view.contribution()),
                    money(view.coins()),
                    money(view.heldCoins()),
                    view.shares(),
                    view.agentOf(),
                    view.positions().stream().map(Position::of).toList(),
                    view.standings().stream().map(StandingAnswers.Standing::of).toList());
        }
    }

    record Position(
            String programme,
            String points,
            String locked,
            String spend,
            String realised,
            int cycle,
            String price,
            @Schema(description = "All points at the price, rounded down") String worth,
            @Schema(description = "What redeeming all unlocked points would pay now")
                    String payoutNow,
            @Schema(description = "The holding is redeemed by force at this value") String cap) {
        static Position of(PositionView view) {
            return new Position(
                    view.programme(),
                    Answers.points(view.pointsMicro()),
                    Answers.points(view.lockedMicro()),
                    money(view.spendFen()),
                    money(view.realisedFen()),
                    view.cycle(),
                    Answers.points(view.priceMicros()),
                    money(view.worthFen()),
                    money(view.saleFen()),
                    money(view.capFen()));
        }
    }

    record Statement(long sequence, String member, List<Movement> movements) {}

    record Movement(
            long sequence,
            @Schema(description = "Line of the record") int line,
            String at,
            @Schema(description = "The order or other command that it came from") String command,
            String type,
            @Schema(description = "The type in the language asked for") String event,
            @Schema(description = "The day whose close it comes from; empty for everything else")
                    String day,
            String asset,
            String amount,
            String balance,
            @Schema(description = "Who had it done; left out where nobody is named")
                    @Nullable DoneBy by,
            @Schema(
                            description =
                                    "What the amount is made of: the sum of the terms to add, cut"
                                            + " to each limit; empty for what the command itself says")
                    List<ReasonAnswer> why) {
        static Movement of(StatementLine line, Wording wording) {
            int decimals = AssetName.of(line.asset()).decimals();
            return new Movement(
                    line.sequence(),
                    line.line(),
                    line.at().toString(),
                    line.command(),
                    line.type(),
                    wording.say("event." + line.type()),
                    line.day(),
                    line.asset(),
                    Decimals.format(line.amount(), decimals),
                    Decimals.format(line.balance(), decimals),
                    doneBy(line.by()),
                    line.why().stream()
                            .map(reason -> ReasonAnswer.of(reason, line.asset(), wording))
                            .toList());
        }
    }

    @Schema(name = CommandSchemas.BY)
    record DoneBy(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String actor,
            String approver,
            String reason) {}

    static @Nullable DoneBy doneBy(By by) {
        return by.isNobody() ? null : new DoneBy(by.actor(), by.approver(), by.reason());
    }

    record Stores(long sequence, List<Store> stores) {}

    record Store(String store, String owner, String recruiter, String currency, String payable) {
        static Store of(StoreView view) {
            return new Store(
                    view.id(),
                    view.owner(),
                    view.recruiter(),
                    view.currency(),
                    money(view.payableFen()));
        }
    }

    record Suppliers(
            long sequence,
            List<Supplier> suppliers,
            String currency,
            @Schema(description = "Owed for goods without a store and without a named supplier")
                    String unnamed) {
        static Suppliers of(
                long sequence, org.tidemark.server.kernel.members.SupplierDirectory.Page page) {
            return new Suppliers(
                    sequence,
                    page.suppliers().stream().map(Supplier::of).toList(),
                    page.currency(),
                    money(page.unnamedFen()));
        }
    }

    record Supplier(String supplier, String currency, String payable) {
        static Supplier of(SupplierView view) {
            return new Supplier(view.id(), view.currency(), money(view.payableFen()));
        }
    }

    static String money(long fen) {
        return new Fen(fen).plain();
    }

    static String points(long micro) {
        return new Micropoints(micro).plain();
    }
}
