package org.tidemark.server.growth.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reports, in the order in which they are offered. */
public enum ReportKind {
    /** Orders settled and reversed. */
    SALES(Choice.NOTHING),
    /** Who bought, for the first time or again. */
    BUYERS(Choice.NOTHING),
    /** How many of those who first ordered in a month ordered again in the months after. */
    COHORTS(Choice.NOTHING),
    /** Orders by the store in which was bought. */
    STORES(Choice.MONTH),
    /** Orders by goods. */
    PRODUCTS(Choice.MONTH),
    /** Orders by region. */
    REGIONS(Choice.MONTH),
    /** What agents of regions were given. */
    AGENTS(Choice.MONTH),
    /** What leaders of teams were given, contribution above all. */
    LEADERS(Choice.MONTH),
    /** Points of a programme and their price. */
    POINTS(Choice.PROGRAMME),
    /** Ad income of a programme beside what was paid from it and is promised. */
    ADS(Choice.PROGRAMME);

    /** What is chosen above a report. */
    public enum Choice {
        NOTHING,
        MONTH,
        PROGRAMME
    }

    private final Choice choice;

    ReportKind(Choice choice) {
        this.choice = choice;
    }

    /** What is chosen above it. */
    public Choice choice() {
        return choice;
    }

    /** Its name in addresses, {@code cohorts}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String word() {
        return "reports." + code();
    }

    static Optional<ReportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
