package org.tidemark.journal.record;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.plan.LocalizedText;

/** Commands from the bytes of their records. */
public final class CommandDecoder {

    private CommandDecoder() {}

    /**
     * The command of a record.
     *
     * @throws CorruptRecordException when the bytes are no command
     */
    public static Command decode(JournalRecord record) {
        try {
            Wire.Command message = Wire.Command.parseFrom(record.command());
            return command(record, message);
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptRecordException(
                    record.seq(), new LocalizedText("指令无法读取", "the command cannot be read"), e);
        }
    }

    private static Command command(JournalRecord record, Wire.Command message) {
        Header head = head(record, message);
        return switch (message.getKindCase()) {
            case ADOPT_PLAN -> new Command.AdoptPlan(head, message.getAdoptPlan().getPlan());
            case ENROL -> enrol(head, message.getEnrol());
            case VERIFY -> new Command.Verify(head, message.getVerify().getMember());
            case REGISTER_STORE -> registerStore(head, message.getRegisterStore());
            case ORDER -> order(head, message.getOrder());
            case REDEEM -> redeem(head, message.getRedeem());
            case REVERSE -> reverse(head, message.getReverse());
            case INJECT -> inject(head, message.getInject());
            case RELEASE_ORPHAN -> releaseOrphan(head, message.getReleaseOrphan());
            case PAUSE -> new Command.Pause(head, message.getPause().getProgramme());
            case RESUME -> new Command.Resume(head, message.getResume().getProgramme());
            case GRANT -> grant(head, message.getGrant());
            case HOLD -> hold(head, record, message.getHold());
            case CAPTURE -> new Command.Capture(head, message.getCapture().getHold());
            case VOID_HOLD -> new Command.VoidHold(head, message.getVoidHold().getHold());
            case FUND -> new Command.Fund(head, message.getFund().getAmountFen());
            case PAY_STORE -> payStore(head, message.getPayStore());
            case APPOINT_AGENT -> appointAgent(head, message.getAppointAgent());
            case APPOINT_LEADER -> appointLeader(head, message.getAppointLeader());
            case SET_WEIGHT -> setWeight(head, message.getSetWeight());
            case ISSUE_COINS -> issueCoins(head, message.getIssueCoins());
            case GRANT_SHARES -> grantShares(head, message.getGrantShares());
            case DEPOSIT_AD_INCOME -> depositAdIncome(head, message.getDepositAdIncome());
            case COMPLETE_TASKS -> completeTasks(head, message.getCompleteTasks());
            case CHECK_IN -> checkIn(head, message.getCheckIn());
            case CLOSE_DAY ->
                    new Command.CloseDay(
                            head, LocalDate.ofEpochDay(message.getCloseDay().getEpochDay()));
            case MOVE -> move(head, message.getMove());
            case REGISTER_SUPPLIER ->
                    new Command.RegisterSupplier(head, message.getRegisterSupplier().getSupplier());
            case PAY_SUPPLIER -> paySupplier(head, message.getPaySupplier());
            case RELEASE -> release(head, message.getRelease());
            case WITHHOLD_TAX -> withholdTax(head, message.getWithholdTax());
            case RETURN_TAX -> returnTax(head, message.getReturnTax());
            case PAY_TAX -> new Command.PayTax(head, message.getPayTax().getAmountFen());
            case KIND_NOT_SET ->
                    throw new CorruptRecordException(
                            record.seq(),
                            new LocalizedText(
                                    "指令的种类为本版本所不识",
                                    "the command is of a kind that this version does not know"));
        };
    }

    private static Header head(JournalRecord record, Wire.Command message) {
        Header head = Header.of(record.commandId(), record.at());
        if (!message.hasBy()) {
            return head;
        }
        Wire.By by = message.getBy();
        try {
            return head.by(new By(by.getActor(), by.getApprover(), by.getReason()));
        } catch (IllegalArgumentException e) {
            throw new CorruptRecordException(
                    record.seq(),
                    new LocalizedText("经办人无法读取", "who had it done cannot be read"),
                    e);
        }
    }

    private static Command move(Header head, Wire.Move c) {
        return new Command.Move(head, c.getMember(), c.getRegion());
    }

    private static Command paySupplier(Header head, Wire.PaySupplier c) {
        return new Command.PaySupplier(head, c.getSupplier(), c.getAmountFen());
    }

    private static Command release(Header head, Wire.Release c) {
        return new Command.Release(head, c.getHold(), c.getAmount());
    }

    private static Command withholdTax(Header head, Wire.WithholdTax c) {
        return new Command.WithholdTax(head, c.getMember(), c.getAmountFen());
    }

    private static Command returnTax(Header head, Wire.ReturnTax c) {
        return new Command.ReturnTax(head, c.getMember(), c.getAmountFen());
    }

    private static Command.OrderLine orderLine(Wire.OrderLine c) {
        return new Command.OrderLine(
                c.getOffer(),
                c.getAmountFen(),
                c.getCoins(),
                c.getSupplier(),
                c.getSupplyPlusOneFen() + Command.OrderLine.BY_PLAN);
    }

    private static Command enrol(Header head, Wire.Enrol c) {
        return new Command.Enrol(
                head, c.getMember(), c.getSponsor(), c.getRegion(), c.getVerified());
    }

    private static Command registerStore(Header head, Wire.RegisterStore c) {
        return new Command.RegisterStore(head, c.getStore(), c.getOwner(), c.getRecruiter());
    }

    private static Command redeem(Header head, Wire.Redeem c) {
        return new Command.Redeem(head, c.getProgramme(), c.getMember(), c.getPointsMicro());
    }

    private static Command reverse(Header head, Wire.Reverse c) {
        return new Command.Reverse(head, c.getOrder(), c.getAmountFen());
    }

    private static Command inject(Header head, Wire.Inject c) {
        return new Command.Inject(head, c.getProgramme(), c.getAmountFen());
    }

    private static Command releaseOrphan(Header head, Wire.ReleaseOrphan c) {
        return new Command.ReleaseOrphan(head, c.getProgramme(), c.getAmountFen());
    }

    private static Command payStore(Header head, Wire.PayStore c) {
        return new Command.PayStore(head, c.getStore(), c.getAmountFen());
    }

    private static Command appointAgent(Header head, Wire.AppointAgent c) {
        return new Command.AppointAgent(head, c.getMember(), c.getRegion());
    }

    private static Command appointLeader(Header head, Wire.AppointLeader c) {
        return new Command.AppointLeader(head, c.getProgramme(), c.getMember(), c.getLevel());
    }

    private static Command setWeight(Header head, Wire.SetWeight c) {
        return new Command.SetWeight(
                head, c.getProgramme(), c.getMember(), c.getDividend(), c.getWeight());
    }

    private static Command issueCoins(Header head, Wire.IssueCoins c) {
        return new Command.IssueCoins(head, c.getMember(), c.getAmount(), c.getReference());
    }

    private static Command depositAdIncome(Header head, Wire.DepositAdIncome c) {
        return new Command.DepositAdIncome(head, c.getProgramme(), c.getAmountFen());
    }

    private static Command completeTasks(Header head, Wire.CompleteTasks c) {
        return new Command.CompleteTasks(
                head, c.getProgramme(), c.getMember(), LocalDate.ofEpochDay(c.getEpochDay()));
    }

    private static Command checkIn(Header head, Wire.CheckIn c) {
        return new Command.CheckIn(
                head, c.getProgramme(), c.getMember(), LocalDate.ofEpochDay(c.getEpochDay()));
    }

    private static Command order(Header head, Wire.Order c) {
        return new Command.Order(
                head,
                c.getMember(),
                c.getLinesList().stream().map(CommandDecoder::orderLine).toList(),
                c.getWalletFen(),
                c.getHoldsList(),
                c.getStore(),
                c.getRegion());
    }

    private static Command grantShares(Header head, Wire.GrantShares c) {
        return new Command.GrantShares(
                head,
                c.getMember(),
                c.getContribution(),
                c.getShares(),
                LocalDate.ofEpochDay(c.getLockedUntilEpochDay()),
                c.getReference());
    }

    private static Command grant(Header head, Wire.Grant c) {
        return new Command.Grant(
                head,
                c.getProgramme(),
                c.getMember(),
                c.getContributionFen(),
                c.getValueFen(),
                c.getBasisFen(),
                c.getBatches(),
                c.getEveryDays());
    }

    private static Command hold(Header head, JournalRecord record, Wire.Hold c) {
        Command.HoldAsset asset =
                switch (c.getAsset()) {
                    case HOLD_ASSET_MONEY -> Command.HoldAsset.MONEY;
                    case HOLD_ASSET_COINS -> Command.HoldAsset.COINS;
                    case UNRECOGNIZED ->
                            throw new CorruptRecordException(
                                    record.seq(),
                                    new LocalizedText("冻结的资产不明", "a hold of an unknown asset"));
                };
        return new Command.Hold(head, c.getMember(), c.getAmount(), c.getHold(), asset);
    }
}
