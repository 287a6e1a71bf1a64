package org.tidemark.server.trade.stores;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.stores.model.GeoPoint;
import org.tidemark.server.trade.stores.model.OpeningHours;
import org.tidemark.server.trade.stores.model.StoreCategory;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.SocialCreditCode;
import org.tidemark.server.web.text.TypedText;

/**
 * What is entered about a store, by its owner or by staff.
 *
 * @param nameEn empty where it is called the same
 * @param province code of the chosen one; city and district lie in it
 * @param phone that customers may call, empty for none
 * @param day on which it is open, 1 for Monday
 * @param opensAgain after a break, with {@code closesAgain}; both empty for no break
 * @param place where it lies, {@code 22.543100, 114.057900}; empty where nobody says
 */
public record StoreForm(
        String nameZh,
        String nameEn,
        String province,
        String city,
        String district,
        String address,
        String phone,
        String category,
        List<String> day,
        String opens,
        String closes,
        String opensAgain,
        String closesAgain,
        String place,
        String licence,
        String owner,
        String recruiter) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 120;
    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]([0-9 -]{3,18})[0-9]");
    private static final List<String> EVERY_DAY = List.of("1", "2", "3", "4", "5", "6", "7");

    /** What a request leaves out is empty; nothing carries blanks at its ends. */
    public StoreForm {
        nameZh = tidied(nameZh);
        nameEn = tidied(nameEn);
        province = tidied(province);
        city = tidied(city);
        district = tidied(district);
        address = tidied(address);
        phone = tidied(phone);
        category = tidied(category);
        day = day == null ? List.of() : List.copyOf(day);
        opens = tidied(opens);
        closes = tidied(closes);
        opensAgain = tidied(opensAgain);
        closesAgain = tidied(closesAgain);
        place = tidied(place);
        licence = SocialCreditCode.tidied(tidied(licence));
        owner = tidied(owner);
        recruiter = tidied(recruiter);
    }

    /** An empty one, open every day. */
    public static final StoreForm EMPTY =
            new StoreForm(
                    "", "", "", "", "", "", "", "", EVERY_DAY, "", "", "", "", "", "", "", "");

    /**
     * One of what must be known.
     *
     * @param region the code of a district
     * @param hours as {@link OpeningHours#read} reads them
     */
    public static StoreForm of(
            LocalizedText name,
            String region,
            String address,
            String licence,
            String hours,
            String owner,
            String recruiter) {
        return of(
                name,
                region,
                address,
                "",
                StoreCategory.OTHER,
                OpeningHours.read(hours),
                "",
                licence,
                owner,
                recruiter);
    }

    /** What is known of a store, to be changed. */
    static StoreForm of(StoreRecord store) {
        return of(
                store.name(),
                store.region(),
                store.address(),
                store.phone(),
                store.category(),
                store.opening(),
                store.place().map(GeoPoint::text).orElse(""),
                store.licence(),
                store.owner(),
                store.recruiter());
    }

    private static StoreForm of(
            LocalizedText name,
            String region,
            String address,
            String phone,
            StoreCategory category,
            Optional<OpeningHours> hours,
            String place,
            String licence,
            String owner,
            String recruiter) {
        List<OpeningHours.Span> spans = hours.map(OpeningHours::spans).orElse(List.of());
        return new StoreForm(
                name.zh(),
                name.en().equals(name.zh()) ? "" : name.en(),
                prefix(region, PROVINCE_DIGITS),
                prefix(region, CITY_DIGITS),
                region.length() > CITY_DIGITS ? region : "",
                address,
                phone,
                category.name(),
                hours.map(OpeningHours::days).stream()
                        .flatMap(List::stream)
                        .map(DayOfWeek::getValue)
                        .map(Object::toString)
                        .toList(),
                spans.isEmpty() ? "" : spans.getFirst().from().toString(),
                spans.isEmpty() ? "" : spans.getFirst().until().toString(),
                spans.size() < 2 ? "" : spans.getLast().from().toString(),
                spans.size() < 2 ? "" : spans.getLast().until().toString(),
                place,
                licence,
                owner,
                recruiter);
    }

    private static String prefix(String code, int digits) {
        return code.length() >= digits ? code.substring(0, digits) : "";
    }

    /** What a member applies with: for himself only, and brought in by whom staff will enter. */
    StoreForm ownedBy(String member) {
        return new StoreForm(
                nameZh,
                nameEn,
                province,
                city,
                district,
                address,
                phone,
                category,
                day,
                opens,
                closes,
                opensAgain,
                closesAgain,
                place,
                licence,
                member,
                "");
    }

    /** The name; in English the Chinese one where there is no other. */
    LocalizedText name() {
        return new LocalizedText(nameZh, nameEn.isEmpty() ? nameZh : nameEn);
    }

    /** The deepest region that was chosen, as far as each lies in the one above it. */
    public String region() {
        if (!inProvince()) {
            return province;
        }
        return !district.isEmpty() && district.startsWith(city) ? district : city;
    }

    private boolean inProvince() {
        return !province.isEmpty() && !city.isEmpty() && city.startsWith(province);
    }

    /** The choice that comes next: the field of the region that is still empty. */
    public String nextChoice() {
        if (province.isEmpty()) {
            return "province";
        }
        return inProvince() ? "district" : "city";
    }

    /** When it is open; empty where that was not entered so that it can be read. */
    Optional<OpeningHours> hours() {
        List<OpeningHours.Span> spans = new ArrayList<>();
        Optional<OpeningHours.Span> first = span(opens, closes);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        spans.add(first.get());
        if (!opensAgain.isEmpty() || !closesAgain.isEmpty()) {
            Optional<OpeningHours.Span> again = span(opensAgain, closesAgain);
            if (again.isEmpty()) {
                return Optional.empty();
            }
            spans.add(again.get());
        }
        return day.stream().allMatch(EVERY_DAY::contains)
                ? OpeningHours.of(day.stream().map(Integer::valueOf).toList(), spans)
                : Optional.empty();
    }

    private static Optional<OpeningHours.Span> span(String from, String until) {
        Optional<LocalTime> begin = OpeningHours.time(from);
        Optional<LocalTime> end = OpeningHours.time(until);
        return begin.flatMap(at -> end.map(to -> new OpeningHours.Span(at, to)));
    }

    /** Where it lies; empty where nobody says. */
    Optional<GeoPoint> point() {
        return GeoPoint.read(place);
    }

    /** What it is; only where there is no problem. */
    StoreCategory kind() {
        return category.isEmpty() ? StoreCategory.OTHER : StoreCategory.of(category).orElseThrow();
    }

    /**
     * What is wrong with it.
     *
     * @param isRegion whether there is a district of that code
     * @param isMember whether there is a member of that id
     */
    Problems problems(Predicate<String> isRegion, Predicate<String> isMember) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("nameZh", within(nameZh, LONGEST_NAME) ? "" : "name");
        wrong.put("nameEn", nameEn.isEmpty() || within(nameEn, LONGEST_NAME) ? "" : "nameEn");
        wrong.put(nextChoice(), isRegion.test(region()) ? "" : "region");
        wrong.put("address", within(address, LONGEST_ADDRESS) ? "" : "address");
        wrong.putAll(publicProblems());
        wrong.put("licence", SocialCreditCode.valid(licence) ? "" : "licence");
        wrong.put("owner", !owner.isEmpty() && isMember.test(owner) ? "" : "owner");
        wrong.put("recruiter", recruiter.isEmpty() || isMember.test(recruiter) ? "" : "recruiter");
        return problems(wrong);
    }

    /** What is wrong with what an owner may change by himself. */
    Problems ofPage() {
        return problems(publicProblems());
    }

    private Map<String, String> publicProblems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("phone", phone.isEmpty() || PHONE.matcher(phone).matches() ? "" : "phone");
        wrong.put(
                "category",
                category.isEmpty() || StoreCategory.of(category).isPresent() ? "" : "category");
        wrong.put("opens", hours().isPresent() ? "" : "hours");
        wrong.put("place", place.isEmpty() || point().isPresent() ? "" : "place");
        return wrong;
    }

    private static Problems problems(Map<String, String> wrong) {
        return Problems.of(
                wrong.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> Fault.at(one.getKey(), "stores.problem." + one.getValue()))
                        .toList());
    }

    private static boolean within(String text, int longest) {
        return !TypedText.isEmptyOrLonger(text, longest);
    }

    private static String tidied(@Nullable String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }
}
