package org.tidemark.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.FundBook;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.book.PoolBook;
import org.tidemark.engine.book.Positions;
import org.tidemark.engine.book.Standings;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.money.Prices;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.TeamTerms;

/** What a ledger knows, for reading; only for the thread that executes its commands. */
public final class LedgerView {

    private final Ledger ledger;
    private final Book book;
    private final Programmes programmes;
    private final PlanCommands plans;
    private final LedgerQuotes quotes;
    private final MechanismView mechanisms;

    LedgerView(
            Ledger ledger,
            Book book,
            Programmes programmes,
            PlanCommands plans,
            LedgerQuotes quotes) {
        this.ledger = ledger;
        this.book = book;
        this.programmes = programmes;
        this.plans = plans;
        this.quotes = quotes;
        mechanisms = new MechanismView(book, programmes, new TeamFigures(ledger, book));
    }

    /** A member's standing; sponsor -1 for none, region 0 for none. */
    public record MemberState(int sponsor, int region, boolean verified) {}

    /** A store; recruiter -1 for none. */
    public record StoreState(int owner, int recruiter) {}

    /**
     * A pool; the price in millionths of a yuan per point, rounded down, {@link Prices#BEYOND}
     * where that is more than 63 bits hold.
     */
    public record PoolState(
            long reserveFen,
            long supplyMicro,
            long priceMicros,
            long mintedMicro,
            long burnedMicro,
            long capExits,
            long orphanFen,
            boolean paused) {}

    /** A position. */
    public record PositionState(
            long pointsMicro, long lockedMicro, long spendFen, long realisedFen, int cycle) {}

    /** Told of each balance that is not zero. */
    @FunctionalInterface
    public interface BalanceVisitor {
        /** That account holds so much of that asset, in its smallest unit. */
        void visit(long account, int asset, long amount);
    }

    /** What commands would yield now. */
    public LedgerQuotes quotes() {
        return quotes;
    }

    /** What the mechanisms hold beside balances. */
    public MechanismView mechanisms() {
        return mechanisms;
    }

    /** Code of the ledger's currency, empty before the first plan. */
    public String currency() {
        return plans.currency();
    }

    /** Time of the last accepted command. */
    public Timestamp lastAt() {
        return ledger.lastAt();
    }

    /** Number of programmes, in order of adoption. */
    public int programmeCount() {
        return programmes.count();
    }

    /** Id of a programme. */
    public String programmeId(int programme) {
        return book.programme(programme).id();
    }

    /** Number of a programme, -1 if there is none. */
    public int programmeIndex(String id) {
        return book.findProgramme(id);
    }

    /** The plan in force. */
    public Plan plan(int programme) {
        return programmes.get(programme).plan();
    }

    /** The text of the plan in force. */
    public String planText(int programme) {
        return programmes.get(programme).planText();
    }

    /** Number of members, in order of enrolment. */
    public int memberCount() {
        return book.members().size();
    }

    /** Name of a member. */
    public String memberId(int member) {
        return book.members().names().name(member);
    }

    /**
     * Copies a member's name in UTF-8 and gives its length, at most {@link
     * Directory#MAX_NAME_BYTES}.
     */
    public int copyMemberId(int member, byte[] target, int targetAt) {
        return book.members().names().copyName(member, target, targetAt);
    }

    /** Number of a member, -1 if there is none. */
    public int memberIndex(String id) {
        return book.members().names().find(id);
    }

    /** A member's standing. */
    public MemberState member(int member) {
        return new MemberState(
                book.members().sponsor(member),
                book.members().region(member),
                book.members().verified(member));
    }

    /** Number of stores, in order of registration. */
    public int storeCount() {
        return book.stores().names().size();
    }

    /** Name of a store. */
    public String storeId(int store) {
        return book.stores().names().name(store);
    }

    /**
     * Copies a store's name in UTF-8 and gives its length, at most {@link
     * Directory#MAX_NAME_BYTES}.
     */
    public int copyStoreId(int store, byte[] target, int targetAt) {
        return book.stores().names().copyName(store, target, targetAt);
    }

    /** Number of a store, -1 if there is none. */
    public int storeIndex(String id) {
        return book.stores().names().find(id);
    }

    /** A store. */
    public StoreState store(int store) {
        return new StoreState(book.stores().owner(store), book.stores().recruiter(store));
    }

    /** Number of suppliers that lines may name, in order of registration. */
    public int supplierCount() {
        return book.suppliers().names().size();
    }

    /** Name of a supplier. */
    public String supplierId(int supplier) {
        return book.suppliers().names().name(supplier);
    }

    /**
     * Copies a supplier's name in UTF-8 and gives its length, at most {@link
     * Directory#MAX_NAME_BYTES}.
     */
    public int copySupplierId(int supplier, byte[] target, int targetAt) {
        return book.suppliers().names().copyName(supplier, target, targetAt);
    }

    /** Number of a supplier, -1 if there is none. */
    public int supplierIndex(String id) {
        return book.suppliers().names().find(id);
    }

    /** Whether a programme has a pool. */
    public boolean hasPool(int programme) {
        return book.programme(programme).hasPool();
    }

    /** The pool of a programme that has one. */
    public PoolState pool(int programme) {
        PoolBook pool = book.programme(programme).pool();
        return new PoolState(
                pool.reserveFen(),
                pool.supplyMicro(),
                pool.displayPriceMicros(),
                pool.mintedMicro(),
                pool.burnedMicro(),
                pool.capExits(),
                book.programme(programme).orphanFen(),
                pool.paused());
    }

    /**
     * The price of a programme with a pool, in millionths of a yuan per point, rounded down,
     * however great.
     */
    public BigInteger displayedPriceMicros(int programme) {
        PoolBook pool = book.programme(programme).pool();
        return Prices.micros(pool.priceFen(), pool.priceMicro());
    }

    /** A member's position; all zero in cycle 1 where there never was one. */
    public PositionState position(int programme, int member) {
        Positions positions = book.programme(programme).positions();
        return new PositionState(
                positions.points(member),
                positions.locked(member),
                positions.spend(member),
                positions.realised(member),
                positions.cycle(member));
    }

    /** Name of a member's team level, empty for none. */
    public String level(int programme, int member) {
        int level = book.programme(programme).standings().level(member);
        return plan(programme)
                .block(TeamTerms.class)
                .filter(team -> level != Standings.NO_LEVEL)
                .map(team -> team.levels().get(level).name())
                .orElse("");
    }

    /** The open hold of that name. */
    public Optional<OpenHold> hold(String name) {
        return book.holds().find(name);
    }

    /** The open holds, in the order in which they were made. */
    public List<OpenHold> openHolds() {
        return book.holds().open();
    }

    /** Balance of an account in an asset, in the asset's smallest unit. */
    public long balance(long account, int asset) {
        return book.balance(account, asset);
    }

    /** Tells every balance that is not zero: kind by kind, in the order of {@link AccountKind}. */
    public void forEachBalance(BalanceVisitor visitor) {
        for (AccountKind kind : AccountKind.values()) {
            switch (kind.scope()) {
                case LEDGER -> visitAll(Accounts.pack(kind, 0, 0), visitor);
                case PROGRAMME -> {
                    for (int programme = 0; programme < programmeCount(); programme++) {
                        visitAll(Accounts.programme(kind, programme), visitor);
                    }
                }
                case STORE -> {
                    for (int store = 0; store < storeCount(); store++) {
                        visitAll(Accounts.store(store), visitor);
                    }
                }
                case SUPPLIER -> {
                    for (int supplier = 0; supplier < supplierCount(); supplier++) {
                        visitAll(Accounts.supplier(supplier), visitor);
                    }
                }
                case MEMBER -> {
                    for (int member = 0; member < memberCount(); member++) {
                        visitAll(Accounts.pack(kind, 0, member), visitor);
                    }
                }
                case FUND -> {
                    for (int programme = 0; programme < programmeCount(); programme++) {
                        for (int i = 0; i < book.programme(programme).fundCount(); i++) {
                            visitAll(Accounts.pack(kind, programme, i), visitor);
                        }
                    }
                }
            }
        }
    }

    private void visitAll(long account, BalanceVisitor visitor) {
        for (int asset = 0; asset < Assets.count(programmeCount()); asset++) {
            long balance = book.balance(account, asset);
            if (balance != 0) {
                visitor.visit(account, asset, balance);
            }
        }
    }

    /** Name of an account as SPEC section 4 has it. */
    public String accountName(long account) {
        AccountKind kind = Accounts.kind(account);
        int index = Accounts.indexOf(account);
        return switch (kind.scope()) {
            case LEDGER -> kind.prefix();
            case MEMBER ->
                    kind.prefix()
                            + ':'
                            + memberId(index)
                            + (kind == AccountKind.MEMBER_HELD ? ":held" : "");
            case STORE -> kind.prefix() + ':' + storeId(index);
            case SUPPLIER -> kind.prefix() + ':' + supplierId(index);
            case PROGRAMME -> kind.prefix() + ':' + programmeId(Accounts.programmeOf(account));
            case FUND -> {
                int programme = Accounts.programmeOf(account);
                FundBook fund = book.programme(programme).fund(index);
                String name = fund.kind() + ':' + programmeId(programme);
                yield fund.name().isEmpty() ? name : name + ':' + fund.name();
            }
        };
    }

    /** Name of an asset as SPEC section 4 has it: the currency's code, points:id, coins ... */
    public String assetName(int asset) {
        return switch (asset) {
            case Assets.CURRENCY -> currency();
            case Assets.CONTRIBUTION -> "contribution";
            case Assets.COINS -> "coins";
            case Assets.SHARES -> "shares";
            default ->
                    (Assets.isPoints(asset) ? "points:" : "ad-points:")
                            + programmeId(Assets.programmeOf(asset));
        };
    }
}
