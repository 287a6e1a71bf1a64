package org.tidemark.commands;

import static org.tidemark.commands.Field.ACCOUNT;
import static org.tidemark.commands.Field.AMOUNT;
import static org.tidemark.commands.Field.ASSET;
import static org.tidemark.commands.Field.BASIS;
import static org.tidemark.commands.Field.BATCHES;
import static org.tidemark.commands.Field.CONTRIBUTION;
import static org.tidemark.commands.Field.EVERY;
import static org.tidemark.commands.Field.HOLD;
import static org.tidemark.commands.Field.HOLDS;
import static org.tidemark.commands.Field.LINES;
import static org.tidemark.commands.Field.MEMBER;
import static org.tidemark.commands.Field.ORDER;
import static org.tidemark.commands.Field.OWNER;
import static org.tidemark.commands.Field.PLAN;
import static org.tidemark.commands.Field.POINTS;
import static org.tidemark.commands.Field.PROGRAMME;
import static org.tidemark.commands.Field.RECRUITER;
import static org.tidemark.commands.Field.REGION;
import static org.tidemark.commands.Field.SPONSOR;
import static org.tidemark.commands.Field.STORE;
import static org.tidemark.commands.Field.SUPPLIER;
import static org.tidemark.commands.Field.VALUE;
import static org.tidemark.commands.Field.VERIFIED;
import static org.tidemark.commands.Field.WALLET;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Header;

/**
 * The catalogue: one entry for each command of SPEC section 5, in its order. Tax is in {@link
 * TaxShapes}; appointments, coins, shares and the day are in {@link RewardShapes}.
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
                            (head, f) -> new Command.AdoptPlan(head, f.unicode(PLAN)),
                            (c, to) -> to.always(PLAN, c.plan())),
                    new CommandShape<>(
                            "enrol",
                            Command.Enrol.class,
                            List.of(MEMBER),
                            List.of(SPONSOR, REGION, VERIFIED),
                            (head, f) ->
                                    new Command.Enrol(
                                            head,
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
                            (head, f) -> new Command.Verify(head, f.accountName(MEMBER)),
                            (c, to) -> to.text(MEMBER, c.member())),
                    new CommandShape<>(
                            "move",
                            Command.Move.class,
                            List.of(MEMBER, REGION),
                            NOTHING,
                            (head, f) -> new Command.Move(head, f.accountName(MEMBER), f.region()),
                            (c, to) -> to.text(MEMBER, c.member()).region(c.region())),
                    new CommandShape<>(
                            "register-store",
                            Command.RegisterStore.class,
                            List.of(STORE, OWNER),
                            List.of(RECRUITER),
                            (head, f) ->
                                    new Command.RegisterStore(
                                            head,
                                            f.accountName(STORE),
                                            f.accountName(OWNER),
                                            f.accountName(RECRUITER)),
                            (c, to) ->
                                    to.text(STORE, c.store())
                                            .text(OWNER, c.owner())
                                            .text(RECRUITER, c.recruiter())),
                    new CommandShape<>(
                            "register-supplier",
                            Command.RegisterSupplier.class,
                            List.of(SUPPLIER),
                            NOTHING,
                            (head, f) ->
                                    new Command.RegisterSupplier(head, f.accountName(SUPPLIER)),
                            (c, to) -> to.text(SUPPLIER, c.supplier())),
                    new CommandShape<>(
                            "order",
                            Command.Order.class,
                            List.of(MEMBER, LINES),
                            List.of(WALLET, HOLDS, STORE, REGION),
                            (head, f) ->
                                    new Command.Order(
                                            head,
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
                            (head, f) ->
                                    new Command.Redeem(
                                            head,
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
                                    (head, f) ->
                                            new Command.Reverse(
                                                    head,
                                                    f.order(ORDER),
                                                    f.amountOr(Command.ALL, AMOUNT)),
                                    (c, to) ->
                                            to.text(ORDER, c.order())
                                                    .amountUnless(
                                                            Command.ALL, AMOUNT, c.amountFen()))
                            .telling(AMOUNT, "All that is left where it is not given", "500.00"),
                    new CommandShape<>(
                            "inject",
                            Command.Inject.class,
                            List.of(PROGRAMME, AMOUNT),
                            NOTHING,
                            (head, f) ->
                                    new Command.Inject(head, f.name(PROGRAMME), f.amount(AMOUNT)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "release-orphan",
                            Command.ReleaseOrphan.class,
                            List.of(PROGRAMME, AMOUNT),
                            NOTHING,
                            (head, f) ->
                                    new Command.ReleaseOrphan(
                                            head, f.name(PROGRAMME), f.amount(AMOUNT)),
                            (c, to) ->
                                    to.text(PROGRAMME, c.programme())
                                            .amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                            "pause",
                            Command.Pause.class,
                            List.of(PROGRAMME),
                            NOTHING,
                            (head, f) -> new Command.Pause(head, f.name(PROGRAMME)),
                            (c, to) -> to.text(PROGRAMME, c.programme())),
                    new CommandShape<>(
                            "resume",
                            Command.Resume.class,
                            List.of(PROGRAMME),
                            NOTHING,
                            (head, f) -> new Command.Resume(head, f.name(PROGRAMME)),
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
                                    (head, f) ->
                                            new Command.Hold(
                                                    head,
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
                                                                    : Command.NONE))
                            .telling(AMOUNT, "", "50.00"),
                    new CommandShape<>(
                                    "release",
                                    Command.Release.class,
                                    List.of(HOLD, AMOUNT),
                                    NOTHING,
                                    (head, f) ->
                                            new Command.Release(
                                                    head, f.accountName(HOLD), f.amount(AMOUNT)),
                                    (c, to) -> to.text(HOLD, c.hold()).amount(AMOUNT, c.amount()))
                            .telling(AMOUNT, "Less than what is held", "10.00"),
                    new CommandShape<>(
                            "capture",
                            Command.Capture.class,
                            List.of(HOLD),
                            NOTHING,
                            (head, f) -> new Command.Capture(head, f.accountName(HOLD)),
                            (c, to) -> to.text(HOLD, c.hold())),
                    new CommandShape<>(
                            "void",
                            Command.VoidHold.class,
                            List.of(HOLD),
                            NOTHING,
                            (head, f) -> new Command.VoidHold(head, f.accountName(HOLD)),
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
                            (head, f) ->
                                    new Command.PayStore(
                                            head, f.accountName(STORE), f.amount(AMOUNT)),
                            (c, to) -> to.text(STORE, c.store()).amount(AMOUNT, c.amountFen())),
                    new CommandShape<>(
                                    "pay-supplier",
                                    Command.PaySupplier.class,
                                    List.of(AMOUNT),
                                    List.of(SUPPLIER),
                                    (head, f) ->
                                            new Command.PaySupplier(
                                                    head,
                                                    f.accountName(SUPPLIER),
                                                    f.amount(AMOUNT)),
                                    (c, to) ->
                                            to.text(SUPPLIER, c.supplier())
                                                    .amount(AMOUNT, c.amountFen()))
                            .telling(
                                    SUPPLIER,
                                    "Without it the account of goods that were sold without a store"
                                            + " and without a named supplier",
                                    ""));

    private static final Map<String, CommandShape<?>> BY_TYPE =
            Stream.of(ALL, TaxShapes.ALL, RewardShapes.ALL)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(CommandShape::type, Function.identity()));

    private static final Map<Class<?>, CommandShape<?>> BY_KIND =
            Stream.of(ALL, TaxShapes.ALL, RewardShapes.ALL)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(CommandShape::kind, Function.identity()));

    private CommandShapes() {}

    /** The shape of that type. */
    static CommandShape<?> of(String type) throws MalformedCommandException {
        CommandShape<?> shape = BY_TYPE.get(type);
        if (shape != null) {
            return shape;
        }
        Collection<String> types = new TreeSet<>(BY_TYPE.keySet());
        throw new MalformedCommandException(
                Field.TYPE.key(),
                Spelling.quoted(type) + " is no type of command",
                Spelling.advice(type, types),
                Spelling.unknownWord(type, types));
    }

    /** The shape of that command; there is one for each. */
    static CommandShape<?> of(Command command) {
        return of(command.getClass());
    }

    /** The shape of that kind of command; there is one for each. */
    static CommandShape<?> of(Class<? extends Command> kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    private static Command.Grant grant(Header head, CommandFields f)
            throws MalformedCommandException {
        f.together(BATCHES, EVERY);
        return new Command.Grant(
                head,
                f.name(PROGRAMME),
                f.accountName(MEMBER),
                f.amount(CONTRIBUTION),
                f.amount(VALUE),
                f.amount(BASIS),
                f.whole(BATCHES, Command.Grant.MAX_BATCHES),
                f.whole(EVERY, Command.Grant.MAX_EVERY_DAYS));
    }

    private static Command.Fund fund(Header head, CommandFields f)
            throws MalformedCommandException {
        f.require(ACCOUNT, "platform", "money is funded to the platform's own account only");
        return new Command.Fund(head, f.amount(AMOUNT));
    }
}
