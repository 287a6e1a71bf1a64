package org.tidemark.engine.command;

import java.time.LocalDate;
import java.util.List;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/**
 * What the fields of a command may be, before any ledger looks at them (SPEC 5.0). The one place
 * for these rules: whoever makes a command, a reader of JSON or a caller with records, passes here,
 * so that a name or an amount is right or wrong at every door alike. Fields are looked at in the
 * order of the specification; the first that is wrong is told.
 */
public final class CommandRules {

    /** The most characters of a command's id or of an order's id. */
    public static final int MAX_ID = 128;

    /** The most characters of every other name. */
    public static final int MAX_NAME = 64;

    private static final int MAX_YEAR = 9_999;

    private CommandRules() {}

    /**
     * Lets a command pass whose fields may be what they are.
     *
     * @throws InvalidCommandException when one may not
     */
    public static void check(Command command) {
        NameRules.id("id", command.id());
        by(command.by());
        switch (command) {
            case Command.AdoptPlan c -> NameRules.unicode("plan", c.plan());
            case Command.Enrol c -> enrol(c);
            case Command.Verify c -> member(c.member());
            case Command.Move c -> {
                member(c.member());
                givenRegion(c.region());
            }
            case Command.RegisterSupplier c -> NameRules.accountName("supplier", c.supplier());
            case Command.RegisterStore c -> registerStore(c);
            case Command.Order c -> order(c);
            case Command.Redeem c -> {
                programme(c.programme());
                member(c.member());
                amountOrAll("points", c.pointsMicro());
            }
            case Command.Reverse c -> {
                NameRules.id("order", c.order());
                amountOrAll("amount", c.amountFen());
            }
            case Command.Inject c -> programmeAmount(c.programme(), c.amountFen());
            case Command.ReleaseOrphan c -> programmeAmount(c.programme(), c.amountFen());
            case Command.Pause c -> programme(c.programme());
            case Command.Resume c -> programme(c.programme());
            case Command.Grant c -> grant(c);
            case Command.Hold c -> {
                member(c.member());
                amount("amount", c.amount());
                NameRules.accountName("hold", c.hold());
            }
            case Command.Release c -> {
                NameRules.accountName("hold", c.hold());
                amount("amount", c.amount());
            }
            case Command.Capture c -> NameRules.accountName("hold", c.hold());
            case Command.VoidHold c -> NameRules.accountName("hold", c.hold());
            case Command.Fund c -> amount("amount", c.amountFen());
            case Command.PayStore c -> {
                NameRules.accountName("store", c.store());
                amount("amount", c.amountFen());
            }
            case Command.PaySupplier c -> {
                NameRules.accountNameOrNone("supplier", c.supplier());
                amount("amount", c.amountFen());
            }
            case Command.WithholdTax c -> {
                member(c.member());
                amount("amount", c.amountFen());
            }
            case Command.ReturnTax c -> {
                member(c.member());
                amount("amount", c.amountFen());
            }
            case Command.PayTax c -> amount("amount", c.amountFen());
            case Command.AppointAgent c -> {
                NameRules.accountNameOrNone("member", c.member());
                NameRules.name("region", c.region());
            }
            case Command.AppointLeader c -> {
                programme(c.programme());
                member(c.member());
                if (!c.level().equals(Command.NONE)) {
                    NameRules.name("level", c.level());
                }
            }
            case Command.SetWeight c -> {
                programme(c.programme());
                member(c.member());
                NameRules.name("dividend", c.dividend());
                range("weight", c.weight(), 0, Command.SetWeight.MAX_WEIGHT);
            }
            case Command.IssueCoins c -> {
                member(c.member());
                amount("amount", c.amount());
                NameRules.unicode("reference", c.reference());
            }
            case Command.GrantShares c -> grantShares(c);
            case Command.DepositAdIncome c -> programmeAmount(c.programme(), c.amountFen());
            case Command.CompleteTasks c -> memberDay(c.programme(), c.member(), c.day());
            case Command.CheckIn c -> memberDay(c.programme(), c.member(), c.day());
            case Command.CloseDay c -> day("day", c.day());
        }
    }

    private static void by(By by) {
        NameRules.lineOrNone("by.actor", by.actor(), By.MAX_NAME);
        NameRules.lineOrNone("by.approver", by.approver(), By.MAX_NAME);
        NameRules.lineOrNone("by.reason", by.reason(), By.MAX_REASON);
    }

    private static void enrol(Command.Enrol c) {
        member(c.member());
        NameRules.accountNameOrNone("sponsor", c.sponsor());
        region(c.region());
    }

    private static void registerStore(Command.RegisterStore c) {
        NameRules.accountName("store", c.store());
        NameRules.accountName("owner", c.owner());
        NameRules.accountNameOrNone("recruiter", c.recruiter());
    }

    private static void order(Command.Order c) {
        member(c.member());
        lines(c.lines());
        amount("wallet", c.walletFen());
        atMost("holds", c.holds().size(), Command.Order.MAX_HOLDS);
        for (int i = 0; i < c.holds().size(); i++) {
            NameRules.accountName("holds[" + i + "]", c.holds().get(i));
        }
        NameRules.accountNameOrNone("store", c.store());
        region(c.region());
    }

    private static void lines(List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw new InvalidCommandException(
                    "lines",
                    "there is no line in it",
                    "give at least one offer and its amount",
                    RefusalReason.of(ReasonKey.FIELD_NO_LINES));
        }
        atMost("lines", lines.size(), Command.Order.MAX_LINES);
        for (int i = 0; i < lines.size(); i++) {
            line("lines[" + i + "]", lines.get(i));
        }
    }

    private static void line(String where, OrderLine line) {
        NameRules.name(where + ".offer", line.offer());
        amount(where + ".amount", line.amountFen());
        amount(where + ".coins", line.coins());
        NameRules.accountNameOrNone(where + ".supplier", line.supplier());
        if (line.hasSupply()) {
            amount(where + ".supply", line.supplyFen());
        }
    }

    private static void grant(Command.Grant c) {
        programme(c.programme());
        member(c.member());
        amount("contribution", c.contributionFen());
        amount("value", c.valueFen());
        amount("basis", c.basisFen());
        range("batches", c.batches(), 0, Command.Grant.MAX_BATCHES);
        range("every", c.everyDays(), 0, Command.Grant.MAX_EVERY_DAYS);
        if (c.batches() == 0 != (c.everyDays() == 0)) {
            String given = c.batches() == 0 ? "every" : "batches";
            throw new InvalidCommandException(
                    c.batches() == 0 ? "batches" : "every",
                    "it is missing",
                    "\"" + given + "\" is given and means nothing without it",
                    RefusalReason.of(ReasonKey.FIELD_ALONE));
        }
    }

    private static void grantShares(Command.GrantShares c) {
        member(c.member());
        amount("contribution", c.contribution());
        range("shares", c.shares(), 0, Command.GrantShares.MAX_SHARES);
        day("lockedUntil", c.lockedUntil());
        NameRules.unicode("reference", c.reference());
    }

    private static void memberDay(String programme, String member, LocalDate day) {
        programme(programme);
        member(member);
        day("day", day);
    }

    private static void programmeAmount(String programme, long amountFen) {
        programme(programme);
        amount("amount", amountFen);
    }

    private static void programme(String name) {
        NameRules.name("programme", name);
    }

    private static void member(String name) {
        NameRules.accountName("member", name);
    }

    /** Two digits a province, four a city, six a district (GB/T 2260). */
    private static void region(int code) {
        if (code != Command.NO_REGION) {
            givenRegion(code);
        }
    }

    private static void givenRegion(int code) {
        boolean right =
                code >= 10 && code <= 99
                        || code >= 1_000 && code <= 9_999
                        || code >= 100_000 && code <= 999_999;
        if (!right) {
            throw new InvalidCommandException(
                    "region",
                    code + " is no region",
                    "give two digits for a province, four for a city, six for a district, like"
                            + " \"441900\"",
                    RefusalReason.of(ReasonKey.FIELD_NO_REGION));
        }
    }

    private static void amount(String where, long amount) {
        if (amount < 0) {
            throw new InvalidCommandException(
                    where,
                    amount + " is below zero",
                    "give no sign",
                    RefusalReason.of(ReasonKey.FIELD_BELOW_ZERO));
        }
    }

    private static void amountOrAll(String where, long amount) {
        if (amount != Command.ALL) {
            amount(where, amount);
        }
    }

    private static void range(String where, long value, long min, long max) {
        if (value < min || value > max) {
            throw new InvalidCommandException(
                    where,
                    value + " is out of range",
                    "give a whole number from " + min + " to " + max,
                    RefusalReason.of(
                            ReasonKey.FIELD_OUT_OF_RANGE,
                            Argument.count(min),
                            Argument.count(max)));
        }
    }

    private static void atMost(String where, int size, int max) {
        if (size > max) {
            throw new InvalidCommandException(
                    where,
                    "there are more than " + max + " entries in it",
                    "divide it over several commands",
                    RefusalReason.of(ReasonKey.FIELD_TOO_MANY, Argument.count(max)));
        }
    }

    private static void day(String where, LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > MAX_YEAR) {
            throw new InvalidCommandException(
                    where,
                    day + " is no date",
                    "write year, month and day, like \"2026-01-31\"",
                    RefusalReason.of(ReasonKey.FIELD_NO_DATE));
        }
    }
}
