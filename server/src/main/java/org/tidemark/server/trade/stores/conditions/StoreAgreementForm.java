package org.tidemark.server.trade.stores.conditions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/**
 * A new version of the agreement with a store.
 *
 * @param body its text; may be empty where there is a document
 * @param document a PDF, or nothing
 */
public record StoreAgreementForm(String title, String body, @Nullable MultipartFile document) {

    private static final int MOST_TITLE = 80;

    /** The most characters of a text. */
    private static final int MOST_BODY = 20_000;

    public StoreAgreementForm {
        title = TypedText.line(Objects.requireNonNullElse(title, ""));
        body = TypedText.lines(Objects.requireNonNullElse(body, ""));
    }

    /** The PDF that was sent, no bytes where none was. */
    byte[] file() {
        try {
            return document == null ? new byte[0] : document.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is wrong with it. */
    Problems problems() {
        List<Fault> faults = new ArrayList<>();
        byte[] file = file();
        if (TypedText.isEmptyOrLonger(title, MOST_TITLE)) {
            faults.add(Fault.at("title", "conditions.problem.title", MOST_TITLE));
        }
        if (file.length > 0 && !(PdfFile.isOne(file) && PdfFile.fits(file))) {
            faults.add(Fault.at("document", "conditions.problem.document", PdfFile.MOST_MEGABYTES));
        }
        if (file.length == 0 && body.isEmpty() || TypedText.length(body) > MOST_BODY) {
            faults.add(Fault.at("body", "conditions.problem.body", MOST_BODY));
        }
        return Problems.of(faults);
    }
}
