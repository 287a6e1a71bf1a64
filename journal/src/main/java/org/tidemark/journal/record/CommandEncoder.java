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

    /** The longest text of any other field, in characters: a plan file. */
    public static final int MAX_TEXT_LENGTH = 1 << 20;

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
        line(command.id(), "id");
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
            case Command.AdoptPlan c ->
                    message.setAdoptPlan(
                            Wire.AdoptPlan.newBuilder().setPlan(text(c.plan(), "plan")));
            case Command.Enrol c -> message.setEnrol(enrol(c));
            case Command.Verify c ->
                    message.setVerify(
                            Wire.Verify.newBuilder().setMember(line(c.member(), "member")));
            case Command.RegisterStore c ->
                    message.setRegisterStore(
                            Wire.RegisterStore.newBuilder()
                                    .setStore(line(c.store(), "store"))
                                    .setOwner(line(c.owner(), "owner"))
                                    .setRecruiter(line(c.recruiter(), "recruiter")));
            case Command.Order c -> message.setOrder(order(c));
            case Command.Redeem c ->
                    message.setRedeem(
                            Wire.Redeem.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setMember(line(c.member(), "member"))
                                    .setPointsMicro(c.pointsMicro()));
            case Command.Reverse c ->
                    message.setReverse(
                            Wire.Reverse.newBuilder()
                                    .setOrder(line(c.order(), "order"))
                                    .setAmountFen(c.amountFen()));
            case Command.Grant c -> message.setGrant(grant(c));
            case Command.Hold c -> message.setHold(hold(c));
            case Command.Capture c ->
                    message.setCapture(Wire.Capture.newBuilder().setHold(line(c.hold(), "hold")));
            case Command.VoidHold c ->
                    message.setVoidHold(Wire.VoidHold.newBuilder().setHold(line(c.hold(), "hold")));
            case Command.Inject c ->
                    message.setInject(
                            Wire.Inject.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setAmountFen(c.amountFen()));
            case Command.ReleaseOrphan c ->
                    message.setReleaseOrphan(
                            Wire.ReleaseOrphan.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setAmountFen(c.amountFen()));
            case Command.Pause c ->
                    message.setPause(
                            Wire.Pause.newBuilder().setProgramme(line(c.programme(), "programme")));
            case Command.Resume c ->
                    message.setResume(
                            Wire.Resume.newBuilder()
                                    .setProgramme(line(c.programme(), "programme")));
            case Command.Fund c ->
                    message.setFund(Wire.Fund.newBuilder().setAmountFen(c.amountFen()));
            case Command.PayStore c ->
                    message.setPayStore(
                            Wire.PayStore.newBuilder()
                                    .setStore(line(c.store(), "store"))
                                    .setAmountFen(c.amountFen()));
            case Command.AppointAgent c ->
                    message.setAppointAgent(
                            Wire.AppointAgent.newBuilder()
                                    .setMember(line(c.member(), "member"))
                                    .setRegion(line(c.region(), "region")));
            case Command.AppointLeader c ->
                    message.setAppointLeader(
                            Wire.AppointLeader.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setMember(line(c.member(), "member"))
                                    .setLevel(line(c.level(), "level")));
            case Command.SetWeight c ->
                    message.setSetWeight(
                            Wire.SetWeight.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setMember(line(c.member(), "member"))
                                    .setDividend(line(c.dividend(), "dividend"))
                                    .setWeight(c.weight()));
            case Command.IssueCoins c ->
                    message.setIssueCoins(
                            Wire.IssueCoins.newBuilder()
                                    .setMember(line(c.member(), "member"))
                                    .setAmount(c.amount())
                                    .setReference(text(c.reference(), "reference")));
            case Command.GrantShares c ->
                    message.setGrantShares(
                            Wire.GrantShares.newBuilder()
                                    .setMember(line(c.member(), "member"))
                                    .setContribution(c.contribution())
                                    .setShares(c.shares())
                                    .setLockedUntilEpochDay(c.lockedUntil().toEpochDay())
                                    .setReference(text(c.reference(), "reference")));
            case Command.DepositAdIncome c ->
                    message.setDepositAdIncome(
                            Wire.DepositAdIncome.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setAmountFen(c.amountFen()));
            case Command.CompleteTasks c ->
                    message.setCompleteTasks(
                            Wire.CompleteTasks.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setMember(line(c.member(), "member"))
                                    .setEpochDay(c.day().toEpochDay()));
            case Command.CheckIn c ->
                    message.setCheckIn(
                            Wire.CheckIn.newBuilder()
                                    .setProgramme(line(c.programme(), "programme"))
                                    .setMember(line(c.member(), "member"))
                                    .setEpochDay(c.day().toEpochDay()));
            case Command.CloseDay c ->
                    message.setCloseDay(
                            Wire.CloseDay.newBuilder().setEpochDay(c.day().toEpochDay()));
        }
        return message.build();
    }

    private static Wire.Enrol.Builder enrol(Command.Enrol c) {
        return Wire.Enrol.newBuilder()
                .setMember(line(c.member(), "member"))
                .setSponsor(line(c.sponsor(), "sponsor"))
                .setRegion(c.region())
                .setVerified(c.verified());
    }

    private static Wire.Order.Builder order(Command.Order c) {
        Wire.Order.Builder order =
                Wire.Order.newBuilder()
                        .setMember(line(c.member(), "member"))
                        .setWalletFen(c.walletFen())
                        .setStore(line(c.store(), "store"))
                        .setRegion(c.region());
        for (Command.OrderLine line : c.lines()) {
            order.addLines(
                    Wire.OrderLine.newBuilder()
                            .setOffer(line(line.offer(), "offer"))
                            .setAmountFen(line.amountFen())
                            .setCoins(line.coins()));
        }
        for (String hold : c.holds()) {
            order.addHolds(line(hold, "holds"));
        }
        return order;
    }

    private static Wire.Grant.Builder grant(Command.Grant c) {
        return Wire.Grant.newBuilder()
                .setProgramme(line(c.programme(), "programme"))
                .setMember(line(c.member(), "member"))
                .setContributionFen(c.contributionFen())
                .setValueFen(c.valueFen())
                .setBasisFen(c.basisFen())
                .setBatches(c.batches())
                .setEveryDays(c.everyDays());
    }

    private static Wire.Hold.Builder hold(Command.Hold c) {
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

    /** A text without control characters. */
    private static String line(String text, String field) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new UnfitCommandException(
                        "a control character at position " + i + " of `" + field + "`; remove it");
            }
        }
        return text(text, field);
    }

    /** A text that survives UTF-8 and PostgreSQL. */
    private static String text(String text, String field) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new UnfitCommandException(
                    "`"
                            + field
                            + "` is longer than "
                            + MAX_TEXT_LENGTH
                            + " characters; shorten it");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new UnfitCommandException(
                        "a NUL at position " + i + " of `" + field + "`; remove it");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new UnfitCommandException(
                            "half a character at position "
                                    + i
                                    + " of `"
                                    + field
                                    + "`; correct it");
                }
                i++;
            }
        }
        return text;
    }
}
