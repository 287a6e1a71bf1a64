package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.coming.NoticeRule;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/**
 * Something to be taken off as it was entered.
 *
 * @param place where it is taken off, empty for the shop
 * @param amount in yuan, empty where it is a share
 * @param percent with at most two decimals, empty where it is an amount
 * @param ceiling the most that a share takes off, in yuan
 * @param opens when the hours of a flash sale begin each day, empty for midnight
 * @param closes when they end, empty for midnight
 * @param loss whether its orders may cost the operator money
 */
public record CouponForm(
        String nameZh,
        String nameEn,
        String way,
        String place,
        String level,
        String amount,
        String percent,
        String ceiling,
        String least,
        String products,
        String categories,
        String from,
        String until,
        String opens,
        String closes,
        String most,
        String mostEach,
        String word,
        @Nullable Boolean loss,
        String reason) {

    /** The most characters of a name. */
    public static final int MOST_NAME = 30;

    /** The most characters of a code. */
    public static final int MOST_CODE = 24;

    private static final int LEAST_CODE = 4;
    private static final int MOST_THINGS = 60;
    private static final int MOST_COUPONS = 10_000_000;
    private static final long MOST_FEN = 100_000_00;
    private static final long ALL_HUNDREDTHS = 10_000; // hundredths of a percent
    private static final int STEP_PPM = 100;

    public CouponForm {
        nameZh = line(nameZh);
        nameEn = line(nameEn);
        way = stripped(way);
        place = stripped(place);
        level = stripped(level);
        amount = stripped(amount);
        percent = stripped(percent).replace('%', ' ').strip();
        ceiling = stripped(ceiling);
        least = stripped(least);
        products = stripped(products);
        categories = stripped(categories);
        from = stripped(from);
        until = stripped(until);
        opens = stripped(opens);
        closes = stripped(closes);
        most = stripped(most);
        mostEach = stripped(mostEach);
        word = stripped(word);
        reason = line(reason);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : TypedText.line(typed);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * What there is to choose from.
     *
     * @param promise the fault of a text that promises a return
     */
    record Known(
            LocalDate today,
            Set<String> levels,
            Set<String> products,
            Set<String> categories,
            BiFunction<String, String, Optional<Fault>> promise) {}

    /** All that is wrong with it, whatever the goods cost. */
    List<Fault> faults(Known known) {
        List<Fault> faults = new ArrayList<>();
        text("nameZh", nameZh, known, faults);
        text("nameEn", nameEn, known, faults);
        Optional<CouponWay> chosen = wayOf();
        if (chosen.isEmpty()) {
            faults.add(Fault.at("way", "coupons.problem.way"));
        }
        boolean ofLevel = chosen.filter(CouponWay.LEVEL::equals).isPresent();
        if (ofLevel && !known.levels().contains(level)) {
            faults.add(Fault.at("level", "coupons.problem.level"));
        }
        boolean ofPieces = chosen.filter(CouponWay::ofPieces).isPresent();
        value(ofLevel, ofPieces, faults);
        flash(chosen.filter(CouponWay.FLASH::equals).isPresent(), faults);
        if (ofPieces && !least.isEmpty()) {
            faults.add(Fault.at("least", "coupons.problem.ofPieces"));
        } else if (!least.isEmpty() && fen(least).isEmpty()) {
            faults.add(Fault.at("least", "forms.amount"));
        }
        if (placeOf() == CouponPlace.TILL
                && (chosen.filter(CouponWay::held).isEmpty()
                        || !productsOf().isEmpty()
                        || !categoriesOf().isEmpty())) {
            faults.add(Fault.at("place", "coupons.problem.tills"));
        }
        things("products", productsOf(), known.products(), faults);
        things("categories", categoriesOf(), known.categories(), faults);
        faults.addAll(
                new DayRange(from, until)
                        .faults(
                                known.today(),
                                known.today().plusDays(2L * NoticeRule.MOST_AHEAD),
                                "coupons.problem.order",
                                "coupons.problem.far"));
        number("most", most, faults);
        number("mostEach", mostEach, faults);
        if (chosen.filter(CouponWay.CODE::equals).isPresent()
                && !codeOf().matches("[A-Z0-9]{" + LEAST_CODE + "," + MOST_CODE + "}")) {
            faults.add(Fault.at("word", "coupons.problem.word", LEAST_CODE, MOST_CODE));
        }
        if (TypedText.isEmptyOrLonger(reason, ProposalForms.MOST_REASON)) {
            faults.add(Fault.at("reason", "coupons.problem.reason", ProposalForms.MOST_REASON));
        }
        return faults;
    }

    private static void text(String field, String text, Known known, List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, MOST_NAME)) {
            faults.add(Fault.at(field, "coupons.problem.text", MOST_NAME));
        }
        known.promise().apply(field, text).ifPresent(faults::add);
    }

    private void flash(boolean flash, List<Fault> faults) {
        if (!flash) {
            if (!opens.isEmpty() || !closes.isEmpty()) {
                faults.add(Fault.at("opens", "coupons.problem.hoursOfFlash"));
            }
            return;
        }
        if (CouponHours.of(opens, closes).isEmpty()) {
            faults.add(Fault.at("opens", "coupons.problem.hours"));
        }
        if (most.isEmpty()) {
            faults.add(Fault.at("most", "coupons.problem.pieces"));
        }
        if (productsOf().isEmpty() || !categoriesOf().isEmpty()) {
            faults.add(Fault.at("products", "coupons.problem.flashProducts"));
        }
    }

    private void value(boolean ofLevel, boolean ofPieces, List<Fault> faults) {
        if (amount.isEmpty() == percent.isEmpty()) {
            faults.add(Fault.at("amount", "coupons.problem.one"));
            return;
        }
        if (!amount.isEmpty()) {
            if (ofLevel) {
                faults.add(Fault.at("amount", "coupons.problem.share"));
            } else if (fen(amount).isEmpty()) {
                faults.add(Fault.at("amount", "forms.amount"));
            }
            return;
        }
        if (hundredths().isEmpty()) {
            faults.add(Fault.at("percent", "coupons.problem.percent"));
        }
        if (ofPieces && !ceiling.isEmpty()) {
            faults.add(Fault.at("ceiling", "coupons.problem.ofPieces"));
        } else if (!ofPieces && fen(ceiling).isEmpty()) {
            faults.add(Fault.at("ceiling", "coupons.problem.ceiling"));
        }
    }

    private static void things(
            String field, List<String> wanted, Set<String> there, List<Fault> faults) {
        List<String> none = wanted.stream().filter(one -> !there.contains(one)).toList();
        if (wanted.size() > MOST_THINGS) {
            faults.add(Fault.at(field, "coupons.problem.many", MOST_THINGS));
        } else if (!none.isEmpty()) {
            faults.add(Fault.at(field, "coupons.problem." + field, String.join(", ", none)));
        }
    }

    private static void number(String field, String typed, List<Fault> faults) {
        OptionalLong number = TypedText.whole(typed);
        if (!typed.isEmpty()
                && (number.isEmpty()
                        || number.getAsLong() < 1
                        || number.getAsLong() > MOST_COUPONS)) {
            faults.add(Fault.at(field, "forms.whole", MOST_COUPONS, 1));
        }
    }

    private static Optional<Long> fen(String typed) {
        return Fen.read(typed).map(Fen::fen).filter(fen -> fen > 0 && fen <= MOST_FEN);
    }

    private Optional<Long> hundredths() {
        return Fen.read(percent).map(Fen::fen).filter(one -> one > 0 && one < ALL_HUNDREDTHS);
    }

    Optional<CouponWay> wayOf() {
        return Stream.of(CouponWay.values()).filter(one -> one.name().equals(way)).findFirst();
    }

    CouponPlace placeOf() {
        return place.equals(CouponPlace.TILL.name()) ? CouponPlace.TILL : CouponPlace.SHOP;
    }

    List<String> productsOf() {
        return TypedText.words(products);
    }

    List<String> categoriesOf() {
        return TypedText.words(categories);
    }

    LocalizedText name() {
        return new LocalizedText(nameZh, nameEn);
    }

    String codeOf() {
        return wayOf().filter(CouponWay.CODE::equals).isPresent() ? CouponGiving.code(word) : "";
    }

    String levelOf() {
        return wayOf().filter(CouponWay.LEVEL::equals).isPresent() ? level : "";
    }

    /** What a form without faults takes off. */
    CouponValue value() {
        return amount.isEmpty()
                ? new CouponValue(
                        0,
                        Math.toIntExact(hundredths().orElseThrow() * STEP_PPM),
                        fen(ceiling).orElse(0L))
                : new CouponValue(fen(amount).orElseThrow(), 0, 0);
    }

    CouponHours hours() {
        return CouponHours.of(opens, closes).orElse(CouponHours.ALL_DAY);
    }

    long leastFen() {
        return fen(least).orElse(0L);
    }

    int mostOf() {
        return Math.toIntExact(TypedText.whole(most).orElse(0));
    }

    /** A member gets one coupon of a kind where nothing else is said. */
    int mostEachOf() {
        long unsaid = wayOf().filter(CouponWay::held).isPresent() ? 1 : 0;
        return Math.toIntExact(TypedText.whole(mostEach).orElse(unsaid));
    }

    boolean mayLose() {
        return Boolean.TRUE.equals(loss);
    }
}
