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
            case ENROL -> {
                Wire.Enrol c = message.getEnrol();
                yield new Command.Enrol(
                        id, at, c.getMember(), c.getSponsor(), c.getRegion(), c.getVerified());
            }
            case VERIFY -> new Command.Verify(id, at, message.getVerify().getMember());
            case REGISTER_STORE -> {
                Wire.RegisterStore c = message.getRegisterStore();
                yield new Command.RegisterStore(
                        id, at, c.getStore(), c.getOwner(), c.getRecruiter());
            }
            case ORDER -> order(id, at, message.getOrder());
            case REDEEM -> {
                Wire.Redeem c = message.getRedeem();
                yield new Command.Redeem(
                        id, at, c.getProgramme(), c.getMember(), c.getPointsMicro());
            }
            case REVERSE -> {
                Wire.Reverse c = message.getReverse();
                yield new Command.Reverse(id, at, c.getOrder(), c.getAmountFen());
            }
            case INJECT -> {
                Wire.Inject c = message.getInject();
                yield new Command.Inject(id, at, c.getProgramme(), c.getAmountFen());
            }
            case RELEASE_ORPHAN -> {
                Wire.ReleaseOrphan c = message.getReleaseOrphan();
                yield new Command.ReleaseOrphan(id, at, c.getProgramme(), c.getAmountFen());
            }
            case PAUSE -> new Command.Pause(id, at, message.getPause().getProgramme());
            case RESUME -> new Command.Resume(id, at, message.getResume().getProgramme());
            case GRANT -> grant(id, at, message.getGrant());
            case HOLD -> hold(record, message.getHold());
            case CAPTURE -> new Command.Capture(id, at, message.getCapture().getHold());
            case VOID_HOLD -> new Command.VoidHold(id, at, message.getVoidHold().getHold());
            case FUND -> new Command.Fund(id, at, message.getFund().getAmountFen());
            case PAY_STORE -> {
                Wire.PayStore c = message.getPayStore();
                yield new Command.PayStore(id, at, c.getStore(), c.getAmountFen());
            }
            case APPOINT_AGENT -> {
                Wire.AppointAgent c = message.getAppointAgent();
                yield new Command.AppointAgent(id, at, c.getMember(), c.getRegion());
            }
            case APPOINT_LEADER -> {
                Wire.AppointLeader c = message.getAppointLeader();
                yield new Command.AppointLeader(
                        id, at, c.getProgramme(), c.getMember(), c.getLevel());
            }
            case SET_WEIGHT -> {
                Wire.SetWeight c = message.getSetWeight();
                yield new Command.SetWeight(
                        id, at, c.getProgramme(), c.getMember(), c.getDividend(), c.getWeight());
            }
            case ISSUE_COINS -> {
                Wire.IssueCoins c = message.getIssueCoins();
                yield new Command.IssueCoins(
                        id, at, c.getMember(), c.getAmount(), c.getReference());
            }
            case GRANT_SHARES -> grantShares(id, at, message.getGrantShares());
            case DEPOSIT_AD_INCOME -> {
                Wire.DepositAdIncome c = message.getDepositAdIncome();
                yield new Command.DepositAdIncome(id, at, c.getProgramme(), c.getAmountFen());
            }
            case COMPLETE_TASKS -> {
                Wire.CompleteTasks c = message.getCompleteTasks();
                yield new Command.CompleteTasks(
                        id,
                        at,
                        c.getProgramme(),
                        c.getMember(),
                        LocalDate.ofEpochDay(c.getEpochDay()));
            }
            case CHECK_IN -> {
                Wire.CheckIn c = message.getCheckIn();
                yield new Command.CheckIn(
                        id,
                        at,
                        c.getProgramme(),
                        c.getMember(),
                        LocalDate.ofEpochDay(c.getEpochDay()));
            }
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
