package org.tidemark.server.people.approvals;

import java.util.List;
import java.util.stream.Collectors;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.web.text.Wording;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Proposals as a table to be taken out. */
final class ApprovalTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("id"),
                    Column.text("action"),
                    Column.text("said"),
                    Column.text("subject"),
                    Column.text("value"),
                    Column.text("particulars"),
                    Column.text("reason"),
                    Column.text("proposedBy"),
                    Column.text("proposedAt"),
                    Column.text("state"),
                    Column.text("decidedBy"),
                    Column.text("decidedAt"),
                    Column.text("note"));

    private ApprovalTable() {}

    static OutTable of(List<Approval> proposals, Particulars particulars, Wording wording) {
        return new OutTable(
                COLUMNS, proposals.stream().map(one -> cells(one, particulars, wording)).toList());
    }

    private static List<String> cells(Approval one, Particulars particulars, Wording wording) {
        return List.of(
                one.id(),
                one.action().name(),
                wording.say("approvals.action." + one.action().name()),
                one.subject(),
                new Fen(one.valueFen()).plain(),
                one.wanted().stream()
                        .flatMap(wanted -> particulars.said(wanted, wording).stream())
                        .map(line -> wording.sayOr(line.word(), line.word()) + ": " + line.value())
                        .collect(Collectors.joining("; ")),
                one.reason(),
                one.proposedBy(),
                one.proposedAt().toString(),
                one.state().name(),
                one.decidedBy(),
                one.decidedAt().map(Object::toString).orElse(""),
                one.note());
    }
}
