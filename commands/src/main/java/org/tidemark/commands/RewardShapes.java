package org.tidemark.commands;

import static org.tidemark.commands.Field.AMOUNT;
import static org.tidemark.commands.Field.CONTRIBUTION;
import static org.tidemark.commands.Field.DAY;
import static org.tidemark.commands.Field.DIVIDEND;
import static org.tidemark.commands.Field.LEVEL;
import static org.tidemark.commands.Field.LOCKED_UNTIL;
import static org.tidemark.commands.Field.MEMBER;
import static org.tidemark.commands.Field.PROGRAMME;
import static org.tidemark.commands.Field.REFERENCE;
import static org.tidemark.commands.Field.REGION;
import static org.tidemark.commands.Field.SHARES;
import static org.tidemark.commands.Field.WEIGHT;

import java.util.List;
import org.tidemark.engine.command.Command;

/** The catalogue's second half: appointments, coins, shares, ad income and the day. */
final class RewardShapes {

    private static final List<Field> NOTHING = List.of();

    static final List<CommandShape<?>> ALL =
            List.of(
                    new CommandShape<>(
                                    "appoint-agent",
                                    Command.AppointAgent.class,
                                    List.of(REGION),
                                    List.of(MEMBER),
                                    (head, f) ->
                                            new Command.AppointAgent(
                                                    head, f.accountName(MEMBER), f.name(REGION)),
                                    (c, to) -> to.text(MEMBER, c.member()).text(REGION, c.region()))
                            .telling(
                                    REGION,
                                    TextForm.NAME,
                                    "Six digits a district, four a city, two a province, else the name of an area",
                                    "441900")
                            .telling(
                                    MEMBER, "Without one the region has no agent from then on", ""),
                    new CommandShape<>(
                                    "appoint-leader",
                                    Command.AppointLeader.class,
                                    List.of(PROGRAMME, MEMBER),
                                    List.of(LEVEL),
                                    (head, f) ->
                                            new Command.AppointLeader(
                                                    head,
                                                    f.name(PROGRAMME),
                                                    f.accountName(MEMBER),
                                                    f.nameOrNone(LEVEL)),
                                    (c, to) ->
                                            to.text(PROGRAMME, c.programme())
                                                    .text(MEMBER, c.member())
                                                    .text(LEVEL, c.level()))
                            .telling(
                                    LEVEL,
                                    "Without one the member has no level from then on, until a"
                                            + " close of a day promotes him",
                                    ""),
                    new CommandShape<>(
                            "set-weight",
                            Command.SetWeight.class,
                            List.of(PROGRAMME, MEMBER, DIVIDEND, WEIGHT),
                            NOTHING,
                            (head, f) ->
                                    new Command.SetWeight(
                                            head,
                                            f.name(PROGRAMME),
                                            f.accountName(MEMBER),
                                            f.name(DIVIDEND),
                                            f.whole(WEIGHT, 0, Command.SetWeight.MAX_WEIGHT)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .text(MEMBER, c.member())
                                            .text(DIVIDEND, c.dividend())
                                            .wholeAlways(WEIGHT, c.weight())),
                    new CommandShape<>(
                                    "issue-coins",
                                    Command.IssueCoins.class,
                                    List.of(MEMBER, AMOUNT, REFERENCE),
                                    NOTHING,
                                    (head, f) ->
                                            new Command.IssueCoins(
                                                    head,
                                                    f.accountName(MEMBER),
                                                    f.amount(AMOUNT),
                                                    f.unicode(REFERENCE)),
                                    (c, to) ->
                                            to.text(MEMBER, c.member())
                                                    .amount(AMOUNT, c.amount())
                                                    .always(REFERENCE, c.reference()))
                            .telling(REFERENCE, "What the old debt is documented by", "claim 17"),
                    new CommandShape<>(
                                    "grant-shares",
                                    Command.GrantShares.class,
                                    List.of(MEMBER, CONTRIBUTION, SHARES, LOCKED_UNTIL, REFERENCE),
                                    NOTHING,
                                    (head, f) ->
                                            new Command.GrantShares(
                                                    head,
                                                    f.accountName(MEMBER),
                                                    f.amount(CONTRIBUTION),
                                                    f.whole(
                                                            SHARES,
                                                            0,
                                                            Command.GrantShares.MAX_SHARES),
                                                    f.day(LOCKED_UNTIL),
                                                    f.unicode(REFERENCE)),
                                    (c, to) ->
                                            to.text(MEMBER, c.member())
                                                    .amount(CONTRIBUTION, c.contribution())
                                                    .wholeAlways(SHARES, c.shares())
                                                    .text(LOCKED_UNTIL, c.lockedUntil().toString())
                                                    .always(REFERENCE, c.reference()))
                            .telling(MEMBER, "A member whose identity is verified", "member-001")
                            .telling(CONTRIBUTION, "Contribution that is burned for them", "100.00")
                            .telling(REFERENCE, "The decision that grants them", "resolution 4"),
                    new CommandShape<>(
                            "deposit-ad-income",
                            Command.DepositAdIncome.class,
                            List.of(PROGRAMME, AMOUNT),
                            NOTHING,
                            (head, f) ->
                                    new Command.DepositAdIncome(
                                            head, f.name(PROGRAMME), f.amount(AMOUNT)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "complete-tasks",
                            Command.CompleteTasks.class,
                            List.of(PROGRAMME, MEMBER, DAY),
                            NOTHING,
                            (head, f) ->
                                    new Command.CompleteTasks(
                                            head,
                                            f.name(PROGRAMME),
                                            f.accountName(MEMBER),
                                            f.day(DAY)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .text(MEMBER, c.member())
                                            .text(DAY, c.day().toString())),
                    new CommandShape<>(
                            "check-in",
                            Command.CheckIn.class,
                            List.of(PROGRAMME, MEMBER, DAY),
                            NOTHING,
                            (head, f) ->
                                    new Command.CheckIn(
                                            head,
                                            f.name(PROGRAMME),
                                            f.accountName(MEMBER),
                                            f.day(DAY)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .text(MEMBER, c.member())
                                            .text(DAY, c.day().toString())),
                    new CommandShape<>(
                                    "close-day",
                                    Command.CloseDay.class,
                                    List.of(DAY),
                                    NOTHING,
                                    (head, f) -> new Command.CloseDay(head, f.day(DAY)),
                                    (c, to) -> to.text(DAY, c.day().toString()))
                            .telling(
                                    DAY, "A day after the last one that was closed", "2026-11-22"));

    private RewardShapes() {}
}
