package org.tidemark.server.kernel.regions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.Language;

/** All regions, by code. */
@Component
public final class Regions {

    private static final String FILE = "regions.tsv";
    private static final int PROVINCE_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 6;

    private final NavigableMap<String, Region> byCode = new TreeMap<>();

    Regions() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Regions.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of regions cannot be read", unreadable);
        }
    }

    /** The provinces, autonomous regions and municipalities, by code. */
    public List<Region> provinces() {
        return byCode.values().stream().filter(region -> region.level() == 1).toList();
    }

    /**
     * What lies directly in a province or city, by code; nothing for a district or an unknown code.
     */
    public List<Region> within(String code) {
        if (!byCode.containsKey(code)) {
            return List.of();
        }
        int digits = code.length() + PROVINCE_DIGITS;
        return byCode.subMap(code, false, code + ":", false).values().stream()
                .filter(region -> region.code().length() == digits)
                .toList();
    }

    /** The region of a code; also of one that is filled up with zeros, {@code 440000}. */
    public Optional<Region> find(String code) {
        String shorter = code;
        while (!byCode.containsKey(shorter)
                && shorter.length() > PROVINCE_DIGITS
                && shorter.endsWith("00")) {
            shorter = shorter.substring(0, shorter.length() - PROVINCE_DIGITS);
        }
        return Optional.ofNullable(byCode.get(shorter));
    }

    /** Whether it is the code of a district, or of something that has no districts. */
    public boolean isWhole(String code) {
        return byCode.containsKey(code)
                && (code.length() == DISTRICT_DIGITS || within(code).isEmpty());
    }

    /** Where it lies and what it is, province first; empty for an unknown code. */
    public List<Region> path(String code) {
        if (!byCode.containsKey(code)) {
            return List.of();
        }
        List<Region> path = new ArrayList<>();
        for (int digits = PROVINCE_DIGITS; digits <= code.length(); digits += PROVINCE_DIGITS) {
            Region region = byCode.get(code.substring(0, digits));
            if (region != null
                    && (path.isEmpty() || !path.getLast().name().equals(region.name()))) {
                path.add(region);
            }
        }
        return path;
    }

    /**
     * The name in full: {@code 广东省东莞市}, {@code Dongguan City, Guangdong}; empty for an unknown
     * code.
     */
    public String fullName(String code, Language language) {
        List<Region> path = path(code);
        return language == Language.ZH
                ? path.stream().map(region -> region.name().zh()).collect(Collectors.joining())
                : path.reversed().stream()
                        .map(region -> region.name().en())
                        .collect(Collectors.joining(", "));
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        byCode.put(columns[0], new Region(columns[0], new LocalizedText(columns[1], columns[2])));
    }
}
