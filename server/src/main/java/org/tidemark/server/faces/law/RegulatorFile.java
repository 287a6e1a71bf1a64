package org.tidemark.server.faces.law;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.reports.MonthReports;
import org.tidemark.server.kernel.ledger.JournalBook;
import org.tidemark.server.kernel.ledger.JournalLine;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.money.books.BookPeriod;
import org.tidemark.server.money.books.BookTables;
import org.tidemark.server.money.books.Books;
import org.tidemark.server.people.legal.LegalTexts;
import org.tidemark.server.web.brand.Brand;
import org.tidemark.server.web.brand.BrandBook;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** What a regulator takes along: the whole business of a period, and nobody by name. */
@Component
final class RegulatorFile {

    /** The most records of the journal in it, the newest; the command line takes out all. */
    static final int MOST_RECORDS = 20_000;

    private static final int AT_ONCE = 1_000;

    private final BrandBook brand;
    private final PlansInForce plans;
    private final Books books;
    private final MonthReports reports;
    private final JournalBook journal;
    private final LegalTexts texts;
    private final LawNotes notes;
    private final ReadMe readMe;

    RegulatorFile(
            BrandBook brand,
            PlansInForce plans,
            Books books,
            MonthReports reports,
            JournalBook journal,
            LegalTexts texts,
            LawNotes notes,
            ReadMe readMe) {
        this.brand = brand;
        this.plans = plans;
        this.books = books;
        this.reports = reports;
        this.journal = journal;
        this.texts = texts;
        this.notes = notes;
        this.readMe = readMe;
    }

    /** Its parts by their names, the page that explains them first. */
    Map<String, byte[]> of(BookPeriod period, Frame frame) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("operator.csv", bytes(operator(brand.now())));
        plans.all().forEach(plan -> files.put("plans/" + plan.id() + ".yaml", bytes(plan.text())));
        for (String asset : books.assets()) {
            files.put(
                    "books-" + asset.replace(':', '-') + ".csv",
                    bytes(
                            BookTables.balance(
                                    books.balance(period, asset), books.currency(), frame)));
        }
        YearMonth month = YearMonth.from(books.today());
        files.put("sales.csv", bytes(reports.sales(month).file()));
        files.put("buyers.csv", bytes(reports.buyers(month).file()));
        files.put("cohorts.csv", bytes(reports.cohorts(month).file()));
        notes.now().ifPresent(all -> files.put("notes.csv", bytes(notes(all))));
        texts.publishedTexts()
                .forEach((name, text) -> files.put("texts/" + name + ".txt", bytes(text)));
        JournalBook.End end = journal.end();
        files.put("journal.csv", bytes(records(period)));
        return readMe.before(
                files,
                "law.regulator",
                period.from().toString(),
                period.until().toString(),
                Long.toString(end.sequence()),
                end.hash(),
                Integer.toString(MOST_RECORDS));
    }

    private static OutTable operator(Brand brand) {
        return new OutTable(
                List.of(Column.text("what"), Column.digits("value")),
                List.of(
                        List.of("name zh", brand.name().zh()),
                        List.of("name en", brand.name().en()),
                        List.of("company", brand.company()),
                        List.of("licence", brand.licence()),
                        List.of("icp", brand.icp()),
                        List.of("phone", brand.phone()),
                        List.of("email", brand.email())));
    }

    private static OutTable notes(LawNotes.Notes notes) {
        return new OutTable(
                List.of(
                        Column.text("rule"),
                        Column.text("what"),
                        Column.text("unit"),
                        Column.digits("now"),
                        Column.digits("threshold"),
                        Column.text("reached"),
                        Column.text("source")),
                notes.all().stream()
                        .map(note ->
                                List.of(
                                        note.rule().id(),
                                        note.threshold().name(),
                                        note.threshold().unit() == LawThreshold.Unit.MONEY
                                                ? "fen"
                                                : "",
                                        Long.toString(note.now()),
                                        Long.toString(note.threshold().figure()),
                                        note.isReached() ? "yes" : "no",
                                        note.rule().citation()))
                        .toList());
    }

    /** The newest records of the period. */
    private OutTable records(BookPeriod period) {
        List<List<String>> rows = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<JournalLine> lines;
        boolean within = true;
        do {
            lines = journal.before(before, AT_ONCE);
            for (JournalLine line : lines) {
                within = !line.at().toLocalDate().isBefore(period.from());
                if (within && !line.at().toLocalDate().isAfter(period.until())) {
                    rows.add(row(line));
                }
                before = line.sequence();
            }
        } while (within && !lines.isEmpty() && rows.size() < MOST_RECORDS);
        return new OutTable(
                List.of(
                        Column.digits("sequence"),
                        Column.text("at"),
                        Column.digits("command"),
                        Column.text("continued"),
                        Column.text("events"),
                        Column.text("refused")),
                rows.stream().limit(MOST_RECORDS).toList());
    }

    private static List<String> row(JournalLine line) {
        return List.of(
                Long.toString(line.sequence()),
                Figures.machineTime(line.at()),
                line.command(),
                Boolean.toString(line.continued()),
                String.join(" ", line.events()),
                line.refused().map(refused -> refused.refusal().code()).orElse(""));
    }

    private static byte[] bytes(OutTable table) {
        return bytes(table.csv());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
