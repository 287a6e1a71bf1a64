package org.tidemark.server.web.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tidemark.tables.out.OutTable;

/** Answers with a table, as CSV for programs or as a workbook for an office. */
public final class Downloads {

    /** What stands for the format in the path of a download: {@code csv} or {@code xlsx}. */
    public static final String FORMAT = "{format:csv|xlsx}";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Downloads() {}

    /**
     * Back to the page that says what of a search cannot be read, in the place of a file.
     *
     * @param page path and query
     */
    public static ResponseEntity<byte[]> unreadable(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .build();
    }

    /**
     * A table as a file to be saved.
     *
     * @param name of the file, without its ending
     * @param format {@code csv} or {@code xlsx}
     */
    public static ResponseEntity<byte[]> of(OutTable table, String name, String format) {
        boolean workbook = format.equals("xlsx");
        return ResponseEntity.ok()
                .contentType(workbook ? WORKBOOK : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (workbook ? ".xlsx" : ".csv"))
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(workbook ? table.workbook() : table.csv().getBytes(StandardCharsets.UTF_8));
    }
}
