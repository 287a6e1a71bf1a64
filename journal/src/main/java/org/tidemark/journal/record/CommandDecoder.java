package org.tidemark.journal.record;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;

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
            throw new CorruptRecordException(record.seq(), "the command cannot be read", e);
        }
    }

    private static Command command(JournalRecord record, Wire.Command message) {
        String id = record.commandId();
        Timestamp at = record.at();
        return switch (message.getKindCase()) {
            case ADOPT_PLAN -> new Command.AdoptPlan(id, at, message.getAdoptPlan().getPlan());
            case ENROL -> enrol(id, at, message.getEnrol());
            case VERIFY -> new Command.Verify(id, at, message.getVerify().getMember());
            case REGISTER_STORE -> registerStore(id, at, message.getRegisterStore());
            case ORDER -> order(id, at, message.getOrder());
            case REDEEM -> redeem(id, at, message.getRedeem());
            case REVERSE -> reverse(id, at, message.getReverse());
            case INJECT -> inject(id, at, message.getInject());
            case RELEASE_ORPHAN -> releaseOrphan(id, at, message.getReleaseOrphan());
            case PAUSE -> new Command.Pause(id, at, message.getPause().getProgramme());
            case RESUME -> new Command.Resume(id, at, message.getResume().getProgramme());
            case GRANT -> grant(id, at, message.getGrant());
            case HOLD -> hold(record, message.getHold());
            case CAPTURE -> new Command.Capture(id, at, message.getCapture().getHold());
            case VOID_HOLD -> new Command.VoidHold(id, at, message.getVoidHold().getHold());
            case FUND -> new Command.Fund(id, at, message.getFund().getAmountFen());
            case PAY_STORE -> payStore(id, at, message.getPayStore());
            case APPOINT_AGENT -> appointAgent(id, at, message.getAppointAgent());
            case APPOINT_LEADER -> appointLeader(id, at, message.getAppointLeader());
            case SET_WEIGHT -> setWeight(id, at, message.getSetWeight());
            case ISSUE_COINS -> issueCoins(id, at, message.getIssueCoins());
            case GRANT_SHARES -> grantShares(id, at, message.getGrantShares());
            case DEPOSIT_AD_INCOME -> depositAdIncome(id, at, message.getDepositAdIncome());
            case COMPLETE_TASKS -> completeTasks(id, at, message.getCompleteTasks());
            case CHECK_IN -> checkIn(id, at, message.getCheckIn());
            case CLOSE_DAY ->
                    new Command.CloseDay(
                            id, at, LocalDate.ofEpochDay(message.getCloseDay().getEpochDay()));
            case KIND_NOT_SET ->
                    throw new CorruptRecordException(
                            record.seq(),
                            "the command is of a kind that this version does not know",
                            null);
        };
    }

    private static Command enrol(String id, Timestamp at, Wire.Enrol c) {
        return new Command.Enrol(
                id, at, c.getMember(), c.getSponsor(), c.getRegion(), c.getVerified());
    }

    private static Command registerStore(String id, Timestamp at, Wire.RegisterStore c) {
        return new Command.RegisterStore(id, at, c.getStore(), c.getOwner(), c.getRecruiter());
    }

    private static Command redeem(String id, Timestamp at, Wire.Redeem c) {
        return new Command.Redeem(id, at, c.getProgramme(), c.getMember(), c.getPointsMicro());
    }

    private static Command reverse(String id, Timestamp at, Wire.Reverse c) {
        return new Command.Reverse(id, at, c.getOrder(), c.getAmountFen());
    }

    private static Command inject(String id, Timestamp at, Wire.Inject c) {
        return new Command.Inject(id, at, c.getProgramme(), c.getAmountFen());
    }

    private static Command releaseOrphan(String id, Timestamp at, Wire.ReleaseOrphan c) {
        return new Command.ReleaseOrphan(id, at, c.getProgramme(), c.getAmountFen());
    }

    private static Command payStore(String id, Timestamp at, Wire.PayStore c) {
        return new Command.PayStore(id, at, c.getStore(), c.getAmountFen());
    }

    private static Command appointAgent(String id, Timestamp at, Wire.AppointAgent c) {
        return new Command.AppointAgent(id, at, c.getMember(), c.getRegion());
    }

    private static Command appointLeader(String id, Timestamp at, Wire.AppointLeader c) {
        return new Command.AppointLeader(id, at, c.getProgramme(), c.getMember(), c.getLevel());
    }

    private static Command setWeight(String id, Timestamp at, Wire.SetWeight c) {
        return new Command.SetWeight(
                id, at, c.getProgramme(), c.getMember(), c.getDividend(), c.getWeight());
    }

    private static Command issueCoins(String id, Timestamp at, Wire.IssueCoins c) {
        return new Command.IssueCoins(id, at, c.getMember(), c.getAmount(), c.getReference());
    }

    private static Command depositAdIncome(String id, Timestamp at, Wire.DepositAdIncome c) {
        return new Command.DepositAdIncome(id, at, c.getProgramme(), c.getAmountFen());
    }

    private static Command completeTasks(String id, Timestamp at, Wire.CompleteTasks c) {
        return new Command.CompleteTasks(
                id, at, c.getProgramme(), c.getMember(), LocalDate.ofEpochDay(c.getEpochDay()));
    }

    private static Command checkIn(String id, Timestamp at, Wire.CheckIn c) {
        return new Command.CheckIn(
                id, at, c.getProgramme(), c.getMember(), LocalDate.ofEpochDay(c.getEpochDay()));
    }

    private static Command order(String id, Timestamp at, Wire.Order c) {
        return new Command.Order(
                id,
                at,
                c.getMember(),
                c.getLinesList().stream()
                        .map(l ->
                                new Command.OrderLine(l.getOffer(), l.getAmountFen(), l.getCoins()))
                        .toList(),
                c.getWalletFen(),
                c.getHoldsList(),
                c.getStore(),
                c.getRegion());
    }

    private static Command grantShares(String id, Timestamp at, Wire.GrantShares c) {
        return new Command.GrantShares(
                id,
                at,
                c.getMember(),
                c.getContribution(),
                c.getShares(),
                LocalDate.ofEpochDay(c.getLockedUntilEpochDay()),
                c.getReference());
    }

    private static Command grant(String id, Timestamp at, Wire.Grant c) {
        return new Command.Grant(
                id,
                at,
                c.getProgramme(),
                c.getMember(),
                c.getContributionFen(),
                c.getValueFen(),
                c.getBasisFen(),
                c.getBatches(),
                c.getEveryDays());
    }

    private static Command hold(JournalRecord record, Wire.Hold c) {
        Command.HoldAsset asset =
                switch (c.getAsset()) {
                    case HOLD_ASSET_MONEY -> Command.HoldAsset.MONEY;
                    case HOLD_ASSET_COINS -> Command.HoldAsset.COINS;
                    case UNRECOGNIZED ->
                            throw new CorruptRecordException(
                                    record.seq(), "a hold of an unknown asset", null);
                };
        return new Command.Hold(
                record.commandId(), record.at(), c.getMember(), c.getAmount(), c.getHold(), asset);
    }
}
