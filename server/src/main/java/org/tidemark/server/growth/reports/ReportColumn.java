package org.tidemark.server.growth.reports;

import org.tidemark.tables.out.Column;

/**
 * A column of a report.
 *
 * @param word the key of its header
 * @param number that stands in the header; 0 for none
 * @param figure whether its cells are figures and stand on the right
 * @param file its header and kind in files
 */
public record ReportColumn(String word, int number, boolean figure, Column file) {

    static ReportColumn text(String name, String file) {
        return new ReportColumn(word(name), 0, false, Column.text(file));
    }

    static ReportColumn id(String name, String file) {
        return new ReportColumn(word(name), 0, false, Column.digits(file));
    }

    static ReportColumn count(String name, String file) {
        return new ReportColumn(word(name), 0, true, Column.number(file));
    }

    static ReportColumn money(String name, String file) {
        return new ReportColumn(word(name), 0, true, Column.amount(file));
    }

    /** A figure that is neither a count nor yuan with two decimals. */
    static ReportColumn other(String name, String file) {
        return new ReportColumn(word(name), 0, true, Column.text(file));
    }

    /** So many months after the first. */
    static ReportColumn later(int months) {
        return new ReportColumn(word("later"), months, true, Column.number("in month +" + months));
    }

    private static String word(String name) {
        return "reports.column." + name;
    }
}
