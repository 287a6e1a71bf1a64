package org.tidemark.journal.record;

import static org.tidemark.journal.record.KeptText.line;
import static org.tidemark.journal.record.KeptText.text;

import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;

/** The message of each command, with every text checked on the way. */
final class CommandMessages {

    private CommandMessages() {}

    static Wire.Enrol.Builder enrol(Command.Enrol c) {
        return Wire.Enrol.newBuilder()
                .setMember(line(c.member(), "member"))
                .setSponsor(line(c.sponsor(), "sponsor"))
                .setRegion(c.region())
                .setVerified(c.verified());
    }

    static Wire.Order.Builder order(Command.Order c) {
        Wire.Order.Builder order =
                Wire.Order.newBuilder()
                        .setMember(line(c.member(), "member"))
                        .setWalletFen(c.walletFen())
                        .setStore(line(c.store(), "store"))
                        .setRegion(c.region());
        for (Command.OrderLine line : c.lines()) {
            order.addLines(orderLine(line));
        }
        for (String hold : c.holds()) {
            order.addHolds(line(hold, "holds"));
        }
        return order;
    }

    private static Wire.OrderLine.Builder orderLine(Command.OrderLine c) {
        return Wire.OrderLine.newBuilder()
                .setOffer(line(c.offer(), "offer"))
                .setAmountFen(c.amountFen())
                .setCoins(c.coins())
                .setSupplier(line(c.supplier(), "supplier"))
                .setSupplyPlusOneFen(c.supplyFen() - Command.OrderLine.BY_PLAN);
    }

    static Wire.By.Builder by(By by) {
        return Wire.By.newBuilder()
                .setActor(line(by.actor(), "actor"))
                .setApprover(line(by.approver(), "approver"))
                .setReason(line(by.reason(), "reason"));
    }

    static Wire.Move.Builder move(Command.Move c) {
        return Wire.Move.newBuilder().setMember(line(c.member(), "member")).setRegion(c.region());
    }

    static Wire.RegisterSupplier.Builder registerSupplier(Command.RegisterSupplier c) {
        return Wire.RegisterSupplier.newBuilder().setSupplier(line(c.supplier(), "supplier"));
    }

    static Wire.PaySupplier.Builder paySupplier(Command.PaySupplier c) {
        return Wire.PaySupplier.newBuilder()
                .setSupplier(line(c.supplier(), "supplier"))
                .setAmountFen(c.amountFen());
    }

    static Wire.WithholdTax.Builder withholdTax(Command.WithholdTax c) {
        return Wire.WithholdTax.newBuilder()
                .setMember(line(c.member(), "member"))
                .setAmountFen(c.amountFen());
    }

    static Wire.ReturnTax.Builder returnTax(Command.ReturnTax c) {
        return Wire.ReturnTax.newBuilder()
                .setMember(line(c.member(), "member"))
                .setAmountFen(c.amountFen());
    }

    static Wire.PayTax.Builder payTax(Command.PayTax c) {
        return Wire.PayTax.newBuilder().setAmountFen(c.amountFen());
    }

    static Wire.Release.Builder release(Command.Release c) {
        return Wire.Release.newBuilder().setHold(line(c.hold(), "hold")).setAmount(c.amount());
    }

    static Wire.Grant.Builder grant(Command.Grant c) {
        return Wire.Grant.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setContributionFen(c.contributionFen())
                .setValueFen(c.valueFen())
                .setBasisFen(c.basisFen())
                .setBatches(c.batches())
                .setEveryDays(c.everyDays());
    }

    static Wire.Hold.Builder hold(Command.Hold c) {
        return Wire.Hold.newBuilder()
                .setMember(line(c.member(), "member"))
                .setAmount(c.amount())
                .setHold(line(c.hold(), "hold"))
                .setAsset(
                        switch (c.asset()) {
                            case MONEY -> Wire.HoldAsset.HOLD_ASSET_MONEY;
                            case COINS -> Wire.HoldAsset.HOLD_ASSET_COINS;
                        });
    }

    static Wire.AdoptPlan.Builder adoptPlan(Command.AdoptPlan c) {
        return Wire.AdoptPlan.newBuilder().setPlan(text(c.plan(), "plan"));
    }

    static Wire.Verify.Builder verify(Command.Verify c) {
        return Wire.Verify.newBuilder().setMember(line(c.member(), "member"));
    }

    static Wire.RegisterStore.Builder registerStore(Command.RegisterStore c) {
        return Wire.RegisterStore.newBuilder()
                .setStore(line(c.store(), "store"))
                .setOwner(line(c.owner(), "owner"))
                .setRecruiter(line(c.recruiter(), "recruiter"));
    }

    static Wire.Redeem.Builder redeem(Command.Redeem c) {
        return Wire.Redeem.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setPointsMicro(c.pointsMicro());
    }

    static Wire.Reverse.Builder reverse(Command.Reverse c) {
        return Wire.Reverse.newBuilder()
                .setOrder(line(c.order(), "order"))
                .setAmountFen(c.amountFen());
    }

    static Wire.Capture.Builder capture(Command.Capture c) {
        return Wire.Capture.newBuilder().setHold(line(c.hold(), "hold"));
    }

    static Wire.VoidHold.Builder voidHold(Command.VoidHold c) {
        return Wire.VoidHold.newBuilder().setHold(line(c.hold(), "hold"));
    }

    static Wire.Inject.Builder inject(Command.Inject c) {
        return Wire.Inject.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setAmountFen(c.amountFen());
    }

    static Wire.ReleaseOrphan.Builder releaseOrphan(Command.ReleaseOrphan c) {
        return Wire.ReleaseOrphan.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setAmountFen(c.amountFen());
    }

    static Wire.Pause.Builder pause(Command.Pause c) {
        return Wire.Pause.newBuilder().setProgramme(line(c.programme(), "programme"));
    }

    static Wire.Resume.Builder resume(Command.Resume c) {
        return Wire.Resume.newBuilder().setProgramme(line(c.programme(), "programme"));
    }

    static Wire.Fund.Builder fund(Command.Fund c) {
        return Wire.Fund.newBuilder().setAmountFen(c.amountFen());
    }

    static Wire.PayStore.Builder payStore(Command.PayStore c) {
        return Wire.PayStore.newBuilder()
                .setStore(line(c.store(), "store"))
                .setAmountFen(c.amountFen());
    }

    static Wire.AppointAgent.Builder appointAgent(Command.AppointAgent c) {
        return Wire.AppointAgent.newBuilder()
                .setMember(line(c.member(), "member"))
                .setRegion(line(c.region(), "region"));
    }

    static Wire.AppointLeader.Builder appointLeader(Command.AppointLeader c) {
        return Wire.AppointLeader.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setLevel(line(c.level(), "level"));
    }

    static Wire.SetWeight.Builder setWeight(Command.SetWeight c) {
        return Wire.SetWeight.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setDividend(line(c.dividend(), "dividend"))
                .setWeight(c.weight());
    }

    static Wire.IssueCoins.Builder issueCoins(Command.IssueCoins c) {
        return Wire.IssueCoins.newBuilder()
                .setMember(line(c.member(), "member"))
                .setAmount(c.amount())
                .setReference(text(c.reference(), "reference"));
    }

    static Wire.GrantShares.Builder grantShares(Command.GrantShares c) {
        return Wire.GrantShares.newBuilder()
                .setMember(line(c.member(), "member"))
                .setContribution(c.contribution())
                .setShares(c.shares())
                .setLockedUntilEpochDay(c.lockedUntil().toEpochDay())
                .setReference(text(c.reference(), "reference"));
    }

    static Wire.DepositAdIncome.Builder depositAdIncome(Command.DepositAdIncome c) {
        return Wire.DepositAdIncome.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setAmountFen(c.amountFen());
    }

    static Wire.CompleteTasks.Builder completeTasks(Command.CompleteTasks c) {
        return Wire.CompleteTasks.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setEpochDay(c.day().toEpochDay());
    }

    static Wire.CheckIn.Builder checkIn(Command.CheckIn c) {
        return Wire.CheckIn.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setEpochDay(c.day().toEpochDay());
    }

    static Wire.CloseDay.Builder closeDay(Command.CloseDay c) {
        return Wire.CloseDay.newBuilder().setEpochDay(c.day().toEpochDay());
    }
}
