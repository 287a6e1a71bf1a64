package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;

/** The whole book of a ledger: every balance of SPEC section 4 and what stands behind it. */
public final class Book {

    /** The most programmes of one ledger. */
    public static final int MAX_PROGRAMMES = 10_000;

    private static final int KINDS = AccountKind.values().length;

    private final MemberBook members = new MemberBook();
    private final Stores stores = new Stores();
    private final Suppliers suppliers = new Suppliers();
    private final Holds holds = new Holds();
    private final AgentRegistry agents = new AgentRegistry();
    private final List<ProgrammeBook> programmes = new ArrayList<>();
    private final Map<String, Integer> programmeNumbers = new HashMap<>();
    private final long[] ledgerFen = new long[KINDS];
    private final long[] issued = new long[Assets.count(0)];
    private long closedDay = Long.MIN_VALUE;
    private int shareHolders;

    /** The members. */
    public MemberBook members() {
        return members;
    }

    /** The stores. */
    public Stores stores() {
        return stores;
    }

    /** The suppliers that lines name. */
    public Suppliers suppliers() {
        return suppliers;
    }

    /** The open holds. */
    public Holds holds() {
        return holds;
    }

    /** The agents. */
    public AgentRegistry agents() {
        return agents;
    }

    /** The last day that was closed, as days since 1970-01-01. */
    public long closedDay() {
        return closedDay;
    }

    /** Closes a day. */
    public void closeDay(long epochDay) {
        closedDay = epochDay;
    }

    /** Number of members with shares in the register. */
    public int shareHolders() {
        return shareHolders;
    }

    /** Number of programmes. */
    public int programmeCount() {
        return programmes.size();
    }

    /** A programme by its number. */
    public ProgrammeBook programme(int programme) {
        return programmes.get(programme);
    }

    /** The number of a programme, -1 if there is none of that id. */
    public int findProgramme(String id) {
        return programmeNumbers.getOrDefault(id, -1);
    }

    /** Opens a programme and gives its number. */
    public int openProgramme(String id) {
        if (programmes.size() == MAX_PROGRAMMES) {
            throw new LedgerException.Capacity(
                    "a ledger has at most " + MAX_PROGRAMMES + " programmes");
        }
        int number = programmes.size();
        programmes.add(new ProgrammeBook(id));
        programmeNumbers.put(id, number);
        return number;
    }

    /** Brings a member in and gives the number. */
    public int enrol(String name, int sponsor, int region, boolean verified) {
        return members.enrol(name, sponsor, region, verified);
    }

    /** Balance of an account in an asset, in the asset's smallest unit. */
    public long balance(long account, int asset) {
        int index = Accounts.indexOf(account);
        int programme = Accounts.programmeOf(account);
        AccountKind kind = Accounts.kind(account);
        return switch (kind) {
            case MEMBER -> memberBalance(index, asset);
            case MEMBER_HELD ->
                    switch (asset) {
                        case Assets.CURRENCY -> members.heldFen(index);
                        case Assets.COINS -> members.heldCoins(index);
                        default -> 0;
                    };
            case STORE -> asset == Assets.CURRENCY ? stores.payableFen(index) : 0;
            case NAMED_SUPPLIER -> asset == Assets.CURRENCY ? suppliers.payableFen(index) : 0;
            case ISSUER -> asset == Assets.CURRENCY || asset >= issued.length ? 0 : issued[asset];
            case PROGRAMME_ISSUER -> issuerBalance(programme, asset);
            case FUND -> asset == Assets.CURRENCY ? programmes.get(programme).fund(index).fen() : 0;
            case POOL -> asset == Assets.CURRENCY ? programmes.get(programme).reserveFen() : 0;
            case ORPHAN -> asset == Assets.CURRENCY ? programmes.get(programme).orphanFen() : 0;
            case EXTERNAL_PAYMENTS,
                    EXTERNAL_PAYOUTS,
                    EXTERNAL_ADVERTISERS,
                    EXTERNAL_INVESTORS,
                    SUPPLIER,
                    PLATFORM,
                    TAX ->
                    asset == Assets.CURRENCY ? ledgerFen[kind.ordinal()] : 0;
        };
    }

    private long issuerBalance(int programme, int asset) {
        if (asset == Assets.points(programme)) {
            return programmes.get(programme).issuerPointsMicro();
        }
        return asset == Assets.adPoints(programme) ? programmes.get(programme).issuerAdPoints() : 0;
    }

    private long memberBalance(int member, int asset) {
        return switch (asset) {
            case Assets.CURRENCY -> members.walletFen(member);
            case Assets.CONTRIBUTION -> members.contribution(member);
            case Assets.COINS -> members.coins(member);
            case Assets.SHARES -> members.shares(member);
            default -> {
                ProgrammeBook programme = programmes.get(Assets.programmeOf(asset));
                yield Assets.isPoints(asset)
                        ? programme.positions().points(member)
                        : programme.standings().adPoints(member);
            }
        };
    }

    /** Adds to a balance. What must not go below zero is checked by the writer of events. */
    void apply(long account, int asset, long amount) {
        int index = Accounts.indexOf(account);
        AccountKind kind = Accounts.kind(account);
        switch (kind) {
            case MEMBER -> applyToMember(index, asset, amount);
            case MEMBER_HELD -> require(applyToHeld(index, asset, amount), account, asset);
            case STORE -> stores.addPayable(index, amount);
            case NAMED_SUPPLIER -> suppliers.addPayable(index, amount);
            case ISSUER -> issued[asset] = Math.addExact(issued[asset], amount);
            case PROGRAMME_ISSUER -> applyToIssuer(Accounts.programmeOf(account), asset, amount);
            case FUND ->
                    require(
                            programmes.get(Accounts.programmeOf(account)).fund(index).add(amount),
                            account,
                            asset);
            case POOL ->
                    require(
                            programmes.get(Accounts.programmeOf(account)).pool().addReserve(amount),
                            account,
                            asset);
            case ORPHAN ->
                    require(
                            programmes.get(Accounts.programmeOf(account)).addOrphan(amount),
                            account,
                            asset);
            case TAX -> require(addToLedger(kind, amount), account, asset);
            case EXTERNAL_PAYMENTS,
                    EXTERNAL_PAYOUTS,
                    EXTERNAL_ADVERTISERS,
                    EXTERNAL_INVESTORS,
                    SUPPLIER,
                    PLATFORM ->
                    addToLedger(kind, amount);
        }
    }

    private long addToLedger(AccountKind kind, long amount) {
        long balance = Math.addExact(ledgerFen[kind.ordinal()], amount);
        ledgerFen[kind.ordinal()] = balance;
        return balance;
    }

    private void applyToIssuer(int programme, int asset, long amount) {
        if (Assets.isPoints(asset)) {
            programmes.get(programme).addIssuerPoints(amount);
        } else {
            programmes.get(programme).addIssuerAdPoints(amount);
        }
    }

    private void applyToMember(int member, int asset, long amount) {
        switch (asset) {
            case Assets.CURRENCY -> members.addWallet(member, amount);
            case Assets.CONTRIBUTION ->
                    require(members.addContribution(member, amount), member, asset);
            case Assets.COINS -> require(members.addCoins(member, amount), member, asset);
            case Assets.SHARES -> {
                shareHolders += members.shares(member) == 0 ? 1 : 0;
                require(members.addShares(member, amount), member, asset);
            }
            default -> {
                ProgrammeBook programme = programmes.get(Assets.programmeOf(asset));
                long balance =
                        Assets.isPoints(asset)
                                ? programme.positions().addPoints(member, amount)
                                : programme.standings().addAdPoints(member, amount);
                require(balance, member, asset);
            }
        }
    }

    private long applyToHeld(int member, int asset, long amount) {
        return asset == Assets.CURRENCY
                ? members.addHeld(member, amount)
                : members.addHeldCoins(member, amount);
    }

    private static void require(long balance, long account, int asset) {
        if (balance < 0) {
            throw new LedgerException.Broken(
                    "account "
                            + account
                            + " would hold "
                            + balance
                            + " of asset "
                            + asset
                            + ", and may not go below zero");
        }
    }

    /** Writes everything but plans. */
    public void save(DataOutput out) throws IOException {
        members.save(out);
        stores.save(out);
        suppliers.save(out);
        holds.save(out);
        agents.save(out);
        StateCodec.writeSigned(out, closedDay);
        StateCodec.writeSigned(out, shareHolders);
        for (long balance : ledgerFen) {
            StateCodec.writeSigned(out, balance);
        }
        for (long balance : issued) {
            StateCodec.writeSigned(out, balance);
        }
        StateCodec.writeSigned(out, programmes.size());
        for (ProgrammeBook programme : programmes) {
            StateCodec.writeText(out, programme.id());
            programme.save(out, members.size());
        }
    }

    /**
     * Reads what {@link #save} wrote into an empty book.
     *
     * @param withTax false for what was written before there was an account of tax
     */
    public void load(DataInput in, boolean withTax) throws IOException {
        members.load(in);
        stores.load(in);
        suppliers.load(in);
        holds.load(in);
        agents.load(in);
        closedDay = StateCodec.readSigned(in);
        shareHolders = StateCodec.readInt(in);
        int balances = withTax ? ledgerFen.length : AccountKind.TAX.ordinal();
        for (int i = 0; i < balances; i++) {
            ledgerFen[i] = StateCodec.readSigned(in);
        }
        for (int i = 0; i < issued.length; i++) {
            issued[i] = StateCodec.readSigned(in);
        }
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            programme(openProgramme(StateCodec.readText(in))).load(in, members.size());
        }
    }
}
