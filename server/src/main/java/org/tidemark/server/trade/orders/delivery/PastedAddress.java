package org.tidemark.server.trade.orders.delivery;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.text.TypedText;

/**
 * An address as people paste it from a chat, in one text: a name, a phone and a place, in any
 * order, with or without labels.
 *
 * @param recipient the name; empty where none was found
 * @param phone eleven digits; empty where none was found
 * @param region the code of the district; empty where none was found, or more than one
 * @param street what follows the region
 */
record PastedAddress(String recipient, String phone, String region, String street) {

    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 30;
    private static final String BREAK = "\n";

    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?(1[3-9]\\d(?:[- ]?\\d){8})(?!\\d)");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:收货人|收件人|联系人|姓名|收货地址|详细地址|所在地区|所在地|地区|地址|手机号码|手机号|手机|联系电话"
                            + "|电话号码|电话|(?i:recipient|name|phone|mobile|address|region))\\s*:");
    private static final Pattern APART = Pattern.compile("\\s*[\\n\\r\\t,;|、。]\\s*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.' -]+");
    private static final Pattern NAME_BEHIND = Pattern.compile("(?s)(.*\\S) +([\\p{IsHan}·]{2,4})");
    private static final Pattern OF_A_PLACE = Pattern.compile(".*[路街道巷弄号栋幢座楼层室户村组镇乡区县市省里苑园城店院厦]");

    /** Reads one; what is not found is empty. */
    static PastedAddress read(String pasted, Regions regions) {
        String text = Normalizer.normalize(TypedText.lines(pasted), Form.NFKC).strip();
        String bounded = text.substring(0, Math.min(LONGEST, text.length()));
        Matcher phone = PHONE.matcher(bounded);
        String digits = phone.find() ? phone.group(1).replaceAll("\\D", "") : "";
        String rest = LABEL.matcher(phone.replaceFirst(BREAK)).replaceAll(BREAK);
        Optional<RegionText> region = RegionText.in(rest, regions);
        List<String> names = new ArrayList<>();
        List<String> street = new ArrayList<>();
        String behind = rest;
        if (region.isPresent()) {
            sort(rest.substring(0, region.get().start()), names, new ArrayList<>());
            behind = rest.substring(region.get().end());
        }
        sort(behind, names, street);
        return new PastedAddress(
                names.isEmpty() ? "" : names.getFirst(),
                digits,
                region.map(RegionText::code).orElse(""),
                String.join(" ", street));
    }

    /** Sorts the parts of a text into what may be a name and what is none. */
    private static void sort(String text, List<String> names, List<String> others) {
        for (String part : APART.split(text.strip(), -1)) {
            String whole = part.strip();
            Optional<MatchResult> last = nameBehind(whole);
            if (names.isEmpty() && isName(whole)) {
                names.add(whole);
            } else if (names.isEmpty() && last.isPresent()) {
                others.add(last.get().group(1).strip());
                names.add(last.get().group(2));
            } else if (!whole.isEmpty()) {
                others.add(whole);
            }
        }
    }

    private static Optional<MatchResult> nameBehind(String part) {
        Matcher behind = NAME_BEHIND.matcher(part);
        return behind.matches() && isName(behind.group(2))
                ? Optional.of(behind.toMatchResult())
                : Optional.empty();
    }

    private static boolean isName(String part) {
        return part.length() <= LONGEST_NAME
                && NAME.matcher(part).matches()
                && !OF_A_PLACE.matcher(part).matches();
    }
}
