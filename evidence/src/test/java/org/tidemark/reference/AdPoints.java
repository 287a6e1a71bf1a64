package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** SPEC 5.12: ad income, daily tasks and the release of ad points. */
final class AdPoints {

    /** One amount of money that the budget should pay; {@code base} marks the release itself. */
    private record Claim(Member member, BigInteger amount, boolean base) {}

    private final Book book;
    private final Agents agents;

    AdPoints(Book book) {
        this.book = book;
        this.agents = new Agents(book);
    }

    void depositAdIncome(Command command) {
        Programme programme = book.programme(command.text("programme"));
        BigInteger amount = command.money("amount");
        Refusal.when(programme.plan.adPoints() == null, "no-ad-points");
        Refusal.when(amount.signum() == 0, "bad-amount");
        book.accounts.open("ad-income");
        book.accounts.move(
                Accounts.ADVERTISERS, programme.adBudgetAccount(), book.currency(), amount);
    }

    void completeTasks(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Member member = book.member(command.text("member"));
        LocalDate day = command.day();
        Refusal.when(programme.plan.adPoints() == null, "no-ad-points");
        Refusal.when(book.lastClosedDay != null && !day.isAfter(book.lastClosedDay), "day-closed");
        Refusal.when(programme.tasksCompleted.contains(member.on(day)), "already-completed");
        book.accounts.open("tasks-completed");
        programme.tasksCompleted.add(member.on(day));
    }

    /** Releases to everybody who completed the day, scaled down if the budget does not suffice. */
    void release(Programme programme, LocalDate day) {
        if (programme.plan.adPoints() == null) {
            return;
        }
        List<Claim> claims = new ArrayList<>();
        for (Member member : book.members.values()) {
            if (programme.tasksCompleted.contains(member.on(day))
                    && adPoints(programme, member).signum() > 0) {
                claim(programme, member, claims);
            }
        }
        BigInteger budget = book.accounts.balance(programme.adBudgetAccount(), book.currency());
        BigInteger total =
                claims.stream().map(Claim::amount).reduce(BigInteger.ZERO, BigInteger::add);
        for (Claim claim : claims) {
            BigInteger paid =
                    total.compareTo(budget) <= 0
                            ? claim.amount
                            : new Fraction(budget, total).timesFloor(claim.amount);
            book.accounts.move(
                    programme.adBudgetAccount(), claim.member.account(), book.currency(), paid);
            if (claim.base) {
                book.accounts.move(
                        claim.member.account(),
                        programme.issuerAccount(),
                        programme.adPointsAsset(),
                        paid);
            }
        }
    }

    private void claim(Programme programme, Member member, List<Claim> claims) {
        BigInteger held = adPoints(programme, member);
        BigInteger base =
                programme
                        .plan
                        .adPoints()
                        .releaseRate()
                        .timesFloor(held)
                        .max(BigInteger.ONE)
                        .min(held);
        claims.add(new Claim(member, base, true));
        ReferencePlan.TwoLevels rates = programme.plan.referral().adRelease();
        Member direct = member.sponsor;
        Member indirect = direct == null ? null : direct.sponsor;
        if (Rewards.qualifies(programme, direct)) {
            claims.add(new Claim(direct, rates.direct().timesFloor(base), false));
        }
        if (Rewards.qualifies(programme, indirect)) {
            claims.add(new Claim(indirect, rates.indirect().timesFloor(base), false));
        }
        ReferencePlan.Agents terms = programme.plan.agents();
        if (terms == null || !terms.onAdRelease()) {
            return;
        }
        for (Agents.Grade grade : agents.grades(programme, member.region)) {
            if (terms.inContribution()) {
                book.accounts.move(
                        Accounts.ISSUER,
                        grade.agent().account(),
                        Accounts.CONTRIBUTION,
                        grade.amount(base));
            } else {
                claims.add(new Claim(grade.agent(), grade.amount(base), false));
            }
        }
    }

    private BigInteger adPoints(Programme programme, Member member) {
        return book.accounts.balance(member.account(), programme.adPointsAsset());
    }
}
