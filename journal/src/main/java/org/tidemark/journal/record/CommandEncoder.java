package org.tidemark.journal.record;

import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;

/**
 * Commands as bytes, without id and time, which are the record's. Two commands of one id have the
 * same content exactly when these bytes are equal (and the times, where the sender gave them).
 */
public final class CommandEncoder {

    /** The longest command id, in characters. */
    public static final int MAX_ID_LENGTH = 128;

    private static final long FIRST_MICROS = Timestamp.parse("0001-01-01T00:00:00Z").epochMicros();
    private static final long LAST_MICROS = Timestamp.parse("9999-12-31T00:00:00Z").epochMicros();

    private CommandEncoder() {}

    /**
     * The content of a command.
     *
     * @throws UnfitCommandException when the command has a text that cannot be kept exactly or a
     *     bad id
     */
    public static byte[] encode(Command command) {
        KeptText.line(command.id(), "id");
        if (command.id().isBlank() || command.id().length() > MAX_ID_LENGTH) {
            throw new UnfitCommandException(
                    "a command id has 1 to "
                            + MAX_ID_LENGTH
                            + " characters, not all blank; got \""
                            + command.id()
                            + "\"");
        }
        return message(command).toByteArray();
    }

    /**
     * Checks a time that a sender gave.
     *
     * @throws UnfitCommandException when it lies outside the years 1 to 9999
     */
    public static void checkTime(Command command) {
        long micros = command.at().epochMicros();
        if (micros < FIRST_MICROS || micros > LAST_MICROS) {
            throw new UnfitCommandException(
                    "command "
                            + command.id()
                            + " has a time outside the years 1 to 9999; correct `at`");
        }
    }

    private static Wire.Command message(Command command) {
        Wire.Command.Builder message = Wire.Command.newBuilder();
        switch (command) {
            case Command.AdoptPlan c -> message.setAdoptPlan(CommandMessages.adoptPlan(c));
            case Command.Enrol c -> message.setEnrol(CommandMessages.enrol(c));
            case Command.Verify c -> message.setVerify(CommandMessages.verify(c));
            case Command.RegisterStore c ->
                    message.setRegisterStore(CommandMessages.registerStore(c));
            case Command.Order c -> message.setOrder(CommandMessages.order(c));
            case Command.Redeem c -> message.setRedeem(CommandMessages.redeem(c));
            case Command.Reverse c -> message.setReverse(CommandMessages.reverse(c));
            case Command.Grant c -> message.setGrant(CommandMessages.grant(c));
            case Command.Hold c -> message.setHold(CommandMessages.hold(c));
            case Command.Capture c -> message.setCapture(CommandMessages.capture(c));
            case Command.VoidHold c -> message.setVoidHold(CommandMessages.voidHold(c));
            case Command.Inject c -> message.setInject(CommandMessages.inject(c));
            case Command.ReleaseOrphan c ->
                    message.setReleaseOrphan(CommandMessages.releaseOrphan(c));
            case Command.Pause c -> message.setPause(CommandMessages.pause(c));
            case Command.Resume c -> message.setResume(CommandMessages.resume(c));
            case Command.Fund c -> message.setFund(CommandMessages.fund(c));
            case Command.PayStore c -> message.setPayStore(CommandMessages.payStore(c));
            case Command.AppointAgent c -> message.setAppointAgent(CommandMessages.appointAgent(c));
            case Command.AppointLeader c ->
                    message.setAppointLeader(CommandMessages.appointLeader(c));
            case Command.SetWeight c -> message.setSetWeight(CommandMessages.setWeight(c));
            case Command.IssueCoins c -> message.setIssueCoins(CommandMessages.issueCoins(c));
            case Command.GrantShares c -> message.setGrantShares(CommandMessages.grantShares(c));
            case Command.DepositAdIncome c ->
                    message.setDepositAdIncome(CommandMessages.depositAdIncome(c));
            case Command.CompleteTasks c ->
                    message.setCompleteTasks(CommandMessages.completeTasks(c));
            case Command.CheckIn c -> message.setCheckIn(CommandMessages.checkIn(c));
            case Command.CloseDay c -> message.setCloseDay(CommandMessages.closeDay(c));
            case Command.Move c -> message.setMove(CommandMessages.move(c));
            case Command.RegisterSupplier c ->
                    message.setRegisterSupplier(CommandMessages.registerSupplier(c));
            case Command.PaySupplier c -> message.setPaySupplier(CommandMessages.paySupplier(c));
            case Command.WithholdTax c -> message.setWithholdTax(CommandMessages.withholdTax(c));
            case Command.ReturnTax c -> message.setReturnTax(CommandMessages.returnTax(c));
            case Command.PayTax c -> message.setPayTax(CommandMessages.payTax(c));
            case Command.Release c -> message.setRelease(CommandMessages.release(c));
        }
        if (!command.by().isNobody()) {
            message.setBy(CommandMessages.by(command.by()));
        }
        return message.build();
    }
}
