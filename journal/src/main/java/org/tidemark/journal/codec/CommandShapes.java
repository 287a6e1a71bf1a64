package org.tidemark.journal.codec;

import static org.tidemark.journal.codec.Field.ACCOUNT;
import static org.tidemark.journal.codec.Field.AMOUNT;
import static org.tidemark.journal.codec.Field.ASSET;
import static org.tidemark.journal.codec.Field.BASIS;
import static org.tidemark.journal.codec.Field.BATCHES;
import static org.tidemark.journal.codec.Field.CONTRIBUTION;
import static org.tidemark.journal.codec.Field.EVERY;
import static org.tidemark.journal.codec.Field.HOLD;
import static org.tidemark.journal.codec.Field.HOLDS;
import static org.tidemark.journal.codec.Field.LINES;
import static org.tidemark.journal.codec.Field.MEMBER;
import static org.tidemark.journal.codec.Field.ORDER;
import static org.tidemark.journal.codec.Field.OWNER;
import static org.tidemark.journal.codec.Field.PLAN;
import static org.tidemark.journal.codec.Field.POINTS;
import static org.tidemark.journal.codec.Field.PROGRAMME;
import static org.tidemark.journal.codec.Field.RECRUITER;
import static org.tidemark.journal.codec.Field.REGION;
import static org.tidemark.journal.codec.Field.SPONSOR;
import static org.tidemark.journal.codec.Field.STORE;
import static org.tidemark.journal.codec.Field.VALUE;
import static org.tidemark.journal.codec.Field.VERIFIED;
import static org.tidemark.journal.codec.Field.WALLET;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Timestamp;

/**
 * The catalogue: one entry for each command of SPEC section 5, in its order. Appointments, coins,
 * shares and the day are in {@link RewardShapes}.
 */
final class CommandShapes {

    private static final List<Field> NOTHING = List.of();

    private static final List<CommandShape<?>> ALL =
            List.of(
                    new CommandShape<>(
                            "adopt-plan",
                            Command.AdoptPlan.class,
                            List.of(PLAN),
                            NOTHING,
                            (id, at, f) -> new Command.AdoptPlan(id, at, f.unicode(PLAN)),
                            (c, to) -> to.always(PLAN, c.plan())),
                    new CommandShape<>(
                            "enrol",
                            Command.Enrol.class,
                            List.of(MEMBER),
                            List.of(SPONSOR, REGION, VERIFIED),
                            (id, at, f) ->
                                    new Command.Enrol(
                                            id,
                                            at,
                                            f.accountName(MEMBER),
                                            f.accountName(SPONSOR),
                                            f.region(),
                                            f.flag(VERIFIED)),
                            (c, to) ->
                                    to.text(MEMBER, c.member())
                                            .text(SPONSOR, c.sponsor())
                                            .region(c.region())
                                            .flag(VERIFIED, c.verified())),
                    new CommandShape<>(
                            "verify",
                            Command.Verify.class,
                            List.of(MEMBER),
                            NOTHING,
                            (id, at, f) -> new Command.Verify(id, at, f.accountName(MEMBER)),
                            (c, to) -> to.text(MEMBER, c.member())),
                    new CommandShape<>(
                            "register-store",
                            Command.RegisterStore.class,
                            List.of(STORE, OWNER),
                            List.of(RECRUITER),
                            (id, at, f) ->
                                    new Command.RegisterStore(
                                            id,
                                            at,
                                            f.accountName(STORE),
                                            f.accountName(OWNER),
                                            f.accountName(RECRUITER)),
                            (c, to) ->
                                    to.text(STORE, c.store())
                                            .text(OWNER, c.owner())
                                            .text(RECRUITER, c.recruiter())),
                    new CommandShape<>(
                            "order",
                            Command.Order.class,
                            List.of(MEMBER, LINES),
                            List.of(WALLET, HOLDS, STORE, REGION),
                            (id, at, f) ->
                                    new Command.Order(
                                            id,
                                            at,
                                            f.accountName(MEMBER),
                                            f.lines(),
                                            f.amountOr(0, WALLET),
                                            f.accountNames(HOLDS),
                                            f.accountName(STORE),
                                            f.region()),
                            (c, to) ->
                                    to.text(MEMBER, c.member())
                                            .lines(c.lines())
                                            .amountUnless(0, WALLET, c.walletFen())
                                            .names(HOLDS, c.holds())
                                            .text(STORE, c.store())
                                            .region(c.region())),
                    new CommandShape<>(
                            "redeem",
                            Command.Redeem.class,
                            List.of(PROGRAMME, MEMBER, POINTS),
                            NOTHING,
                            (id, at, f) ->
                                    new Command.Redeem(
                                            id,
                                            at,
                                            f.name(PROGRAMME),
                                            f.accountName(MEMBER),
                                            f.pointsOrAll(POINTS)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .text(MEMBER, c.member())
                                            .points(POINTS, c.pointsMicro())),
                    new CommandShape<>(
                            "reverse",
                            Command.Reverse.class,
                            List.of(ORDER),
                            List.of(AMOUNT),
                            (id, at, f) ->
                                    new Command.Reverse(
                                            id,
                                            at,
                                            f.order(ORDER),
                                            f.amountOr(Command.ALL, AMOUNT)),
                            (c, to) ->
                                    to.text(ORDER, c.order())
                                            .amountUnless(Command.ALL, AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "inject",
                            Command.Inject.class,
                            List.of(PROGRAMME, AMOUNT),
                            NOTHING,
                            (id, at, f) ->
                                    new Command.Inject(id, at, f.name(PROGRAMME), f.amount(AMOUNT)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "release-orphan",
                            Command.ReleaseOrphan.class,
                            List.of(PROGRAMME, AMOUNT),
                            NOTHING,
                            (id, at, f) ->
                                    new Command.ReleaseOrphan(
                                            id, at, f.name(PROGRAMME), f.amount(AMOUNT)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "pause",
                            Command.Pause.class,
                            List.of(PROGRAMME),
                            NOTHING,
                            (id, at, f) -> new Command.Pause(id, at, f.name(PROGRAMME)),
                            (c, to) -> to.text(PROGRAMME, c.programme())),
                    new CommandShape<>(
                            "resume",
                            Command.Resume.class,
                            List.of(PROGRAMME),
                            NOTHING,
                            (id, at, f) -> new Command.Resume(id, at, f.name(PROGRAMME)),
                            (c, to) -> to.text(PROGRAMME, c.programme())),
                    new CommandShape<>(
                            "grant",
                            Command.Grant.class,
                            List.of(PROGRAMME, MEMBER, CONTRIBUTION, VALUE, BASIS),
                            List.of(BATCHES, EVERY),
                            CommandShapes::grant,
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .text(MEMBER, c.member())
                                            .amount(CONTRIBUTION, c.contributionFen())
                                            .amount(VALUE, c.valueFen())
                                            .amount(BASIS, c.basisFen())
                                            .whole(BATCHES, c.batches())
                                            .whole(EVERY, c.everyDays())),
                    new CommandShape<>(
                            "hold",
                            Command.Hold.class,
                            List.of(MEMBER, AMOUNT, HOLD),
                            List.of(ASSET),
                            (id, at, f) ->
                                    new Command.Hold(
                                            id,
                                            at,
                                            f.accountName(MEMBER),
                                            f.amount(AMOUNT),
                                            f.accountName(HOLD),
                                            f.asset()),
                            (c, to) ->
                                    to.text(MEMBER, c.member())
                                            .amount(AMOUNT, c.amount())
                                            .text(HOLD, c.hold())
                                            .text(
                                                    ASSET,
                                                    c.asset() == HoldAsset.COINS
                                                            ? "coins"
                                                            : Command.NONE)),
                    new CommandShape<>(
                            "capture",
                            Command.Capture.class,
                            List.of(HOLD),
                            NOTHING,
                            (id, at, f) -> new Command.Capture(id, at, f.accountName(HOLD)),
                            (c, to) -> to.text(HOLD, c.hold())),
                    new CommandShape<>(
                            "void",
                            Command.VoidHold.class,
                            List.of(HOLD),
                            NOTHING,
                            (id, at, f) -> new Command.VoidHold(id, at, f.accountName(HOLD)),
                            (c, to) -> to.text(HOLD, c.hold())),
                    new CommandShape<>(
                            "fund",
                            Command.Fund.class,
                            List.of(ACCOUNT, AMOUNT),
                            NOTHING,
                            CommandShapes::fund,
                            (c, to) -> to.text(ACCOUNT, "platform").amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "pay-store",
                            Command.PayStore.class,
                            List.of(STORE, AMOUNT),
                            NOTHING,
                            (id, at, f) ->
                                    new Command.PayStore(
                                            id, at, f.accountName(STORE), f.amount(AMOUNT)),
                            (c, to) -> to.text(STORE, c.store()).amount(AMOUNT, c.amountFen())));

    private static final Map<String, CommandShape<?>> BY_TYPE =
            Stream.of(ALL, RewardShapes.ALL)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(CommandShape::type, Function.identity()));

    private static final Map<Class<?>, CommandShape<?>> BY_KIND =
            Stream.of(ALL, RewardShapes.ALL)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(CommandShape::kind, Function.identity()));

    private CommandShapes() {}

    /** The shape of that type. */
    static CommandShape<?> of(String type) throws MalformedCommandException {
        CommandShape<?> shape = BY_TYPE.get(type);
        if (shape != null) {
            return shape;
        }
        throw new MalformedCommandException(
                Field.TYPE.key(),
                Spelling.quoted(type) + " is no type of command",
                Spelling.advice(type, new TreeSet<>(BY_TYPE.keySet())));
    }

    /** The shape of that command; there is one for each. */
    static CommandShape<?> of(Command command) {
        return BY_KIND.get(command.getClass());
    }

    private static Command.Grant grant(String id, Timestamp at, Fields f)
            throws MalformedCommandException {
        f.together(BATCHES, EVERY);
        return new Command.Grant(
                id,
                at,
                f.name(PROGRAMME),
                f.accountName(MEMBER),
                f.amount(CONTRIBUTION),
                f.amount(VALUE),
                f.amount(BASIS),
                f.whole(BATCHES, Command.Grant.MAX_BATCHES),
                f.whole(EVERY, Command.Grant.MAX_EVERY_DAYS));
    }

    private static Command.Fund fund(String id, Timestamp at, Fields f)
            throws MalformedCommandException {
        f.require(ACCOUNT, "platform", "money is funded to the platform's own account only");
        return new Command.Fund(id, at, f.amount(AMOUNT));
    }
}
