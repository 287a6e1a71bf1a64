package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SPEC 5.8: the agents of a region and what each of them gets. */
final class Agents {

    /** One level that has an agent; {@code lower} is the highest rate among such levels below. */
    record Grade(Member agent, Fraction rate, Fraction lower, boolean differential) {

        BigInteger amount(BigInteger base) {
            BigInteger own = rate.timesFloor(base);
            return differential ? own.subtract(lower.timesFloor(base)).max(BigInteger.ZERO) : own;
        }
    }

    private final Book book;

    Agents(Book book) {
        this.book = book;
    }

    /** The levels that have an agent for this region (which may be null), lowest first. */
    List<Grade> grades(Programme programme, String region) {
        List<Grade> grades = new ArrayList<>();
        ReferencePlan.Agents terms = programme.plan.agents();
        if (terms == null || region == null) {
            return grades;
        }
        Fraction lower = Fraction.ZERO;
        for (String level : List.of("district", "city", "province", "area")) {
            Member agent = book.agents.get(seat(terms, level, region));
            if (agent != null) {
                Fraction rate = terms.rates().getOrDefault(level, Fraction.ZERO);
                grades.add(new Grade(agent, rate, lower, terms.differential()));
                lower = lower.max(rate);
            }
        }
        return grades;
    }

    /** The region code or area name whose agent serves the region at this level. */
    private static String seat(ReferencePlan.Agents terms, String level, String region) {
        return switch (level) {
            case "district" -> region.length() == 6 ? region : "";
            case "city" -> region.length() >= 4 ? region.substring(0, 4) : "";
            case "province" -> region.length() >= 2 ? region.substring(0, 2) : "";
            default ->
                    terms.areas().entrySet().stream()
                            .filter(area ->
                                    region.length() >= 2
                                            && area.getValue().contains(region.substring(0, 2)))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse("");
        };
    }
}
