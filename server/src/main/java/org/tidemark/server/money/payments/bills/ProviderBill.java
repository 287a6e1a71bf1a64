package org.tidemark.server.money.payments.bills;

import java.util.List;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.tables.TableNotice;

/**
 * A provider's bill as it was read.
 *
 * @param lines of payments and refunds; to be used only where nothing is wrong
 * @param mistakes the lines that could not be read, and what does not add up
 * @param notices what was recognised in the file
 */
record ProviderBill(List<BillLine> lines, List<FileMistake> mistakes, List<TableNotice> notices) {

    ProviderBill {
        lines = List.copyOf(lines);
        mistakes = List.copyOf(mistakes);
        notices = List.copyOf(notices);
    }

    static ProviderBill refused(FileMistake mistake) {
        return new ProviderBill(List.of(), List.of(mistake), List.of());
    }
}
