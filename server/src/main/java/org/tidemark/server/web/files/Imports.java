package org.tidemark.server.web.files;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.work.HeavyWork;

/** Takes tables in: all of one or, where anything is wrong, nothing. */
@Service
public class Imports {

    private final HeavyWork work;
    private final ImportedFiles files;
    private final TransactionTemplate transaction;

    Imports(HeavyWork work, ImportedFiles files, TransactionTemplate transaction) {
        this.work = work;
        this.files = files;
        this.transaction = transaction;
    }

    /** Takes a table in. */
    public ImportResult take(Upload upload, TableImport kind) {
        UploadedTable table =
                work.run(() -> UploadedTable.read(upload.bytes(), kind.columns(), kind.id()));
        Runnable writing = kind.read(table);
        Optional<EarlierImport> earlier =
                table.mistakes().isEmpty() ? write(upload, kind, table, writing) : Optional.empty();
        return new ImportResult(
                kind.kind(), table.rows().size(), table.mistakes(), earlier, table.notices());
    }

    /** Reads and checks a table and writes nothing. */
    public ImportResult look(Upload upload, TableImport kind) {
        UploadedTable table =
                work.run(() -> UploadedTable.read(upload.bytes(), kind.columns(), kind.id()));
        kind.read(table);
        return new ImportResult(
                kind.kind(),
                table.rows().size(),
                table.mistakes(),
                Optional.empty(),
                table.notices());
    }

    private Optional<EarlierImport> write(
            Upload upload, TableImport kind, UploadedTable table, Runnable writing) {
        return transaction.execute(status -> {
            Optional<EarlierImport> earlier = files.take(kind.kind(), upload);
            if (earlier.isEmpty()) {
                writing.run();
            }
            if (earlier.isPresent() || !table.mistakes().isEmpty()) {
                status.setRollbackOnly();
            }
            return earlier;
        });
    }
}
