package org.tidemark.server.trade.orders.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.Regions;

/**
 * Where a region is named in a text: {@code 浙江省杭州市西湖区}, {@code 浙江 杭州 西湖区}, {@code 杭州西湖区}.
 *
 * @param code of the district, or of the city that has none
 * @param start where its name begins
 * @param end where it ends
 * @param levels how many of its levels are named
 */
record RegionText(String code, int start, int end, int levels) {

    private static final Pattern KIND =
            Pattern.compile("(?<=..)(?:特别行政区|(?:\\p{IsHan}+族)?自治[区州县]|维吾尔自治区|地区|省|市|盟|区|县|旗)$");
    private static final Pattern NO_PLACE = Pattern.compile("市辖区|县|.*直辖.*");
    private static final String APART = "[\\s,、/-]*";
    private static final int CHINA_LEVELS = 3;

    /** The best one; none where it is named in so few words that it may be several. */
    static Optional<RegionText> in(String text, Regions regions) {
        List<RegionText> found =
                whole(regions)
                        .filter(region -> text.contains(shorter(region.name().zh())))
                        .flatMap(region -> named(text, regions, region).stream())
                        .sorted(Comparator.comparingInt(RegionText::weight).reversed())
                        .toList();
        return found.isEmpty() || found.size() > 1 && found.get(0).weight() == found.get(1).weight()
                ? Optional.empty()
                : Optional.of(found.getFirst());
    }

    /** More levels before longer names. */
    private int weight() {
        return levels * 1_000 + end - start;
    }

    private static Stream<Region> whole(Regions regions) {
        return regions.provinces().stream()
                .flatMap(province -> deepest(regions, province))
                .flatMap(city -> deepest(regions, city));
    }

    private static Stream<Region> deepest(Regions regions, Region region) {
        List<Region> within = regions.within(region.code());
        return within.isEmpty() ? Stream.of(region) : within.stream();
    }

    private static Optional<RegionText> named(String text, Regions regions, Region region) {
        StringBuilder upper = new StringBuilder();
        int groups = 0;
        List<Region> path =
                regions.path(region.code()).stream()
                        .filter(level -> !NO_PLACE.matcher(level.name().zh()).matches())
                        .toList();
        for (Region level : path.subList(0, path.size() - 1)) {
            upper.append("(?:(").append(either(level)).append(")").append(APART).append(")?");
            groups++;
        }
        Matcher matcher = Pattern.compile(upper + "(" + either(region) + ")").matcher(text);
        RegionText best = null;
        while (matcher.find()) {
            int levels = levels(matcher, groups, path.size());
            boolean sure = levels > 1 || matcher.group().equals(region.name().zh());
            RegionText one = new RegionText(region.code(), matcher.start(), matcher.end(), levels);
            if (sure && (best == null || one.weight() > best.weight())) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    /** As many as there are for one that is named from the top. */
    private static int levels(Matcher matcher, int groups, int there) {
        int named = 1;
        for (int group = 1; group <= groups; group++) {
            named += matcher.group(group) == null ? 0 : 1;
        }
        return named == there ? CHINA_LEVELS : named;
    }

    private static String either(Region region) {
        String full = region.name().zh();
        return Pattern.quote(full) + "|" + Pattern.quote(shorter(full));
    }

    private static String shorter(String name) {
        return KIND.matcher(name).replaceFirst("");
    }
}
