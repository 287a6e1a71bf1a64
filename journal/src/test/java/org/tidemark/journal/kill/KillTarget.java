package org.tidemark.journal.kill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.readmodel.Projection;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;
import org.tidemark.journal.testing.RandomCommands;
import org.tidemark.journal.testing.TestPlans;

/**
 * A platform under load, to be killed: says on its standard output what was acknowledged, a
 * sequence and a command id a line. First it sends again what the round before may not have had
 * answered.
 */
final class KillTarget {

    private static final int WINDOW = 300;

    private KillTarget() {}

    /**
     * Arguments: data folder, number of the round, how many commands of the round before to send
     * again.
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int round = Integer.parseInt(args[1]);
        int again = Integer.parseInt(args[2]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder)) {
            PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), "main");
            LedgerOptions often = new LedgerOptions(1_024, 256, 1 << 20, 1_024, 700);
            try (LedgerService ledger =
                            LedgerService.open(
                                    often,
                                    journal,
                                    TestPlans.READER,
                                    Clock.system(ZoneId.of("Asia/Shanghai")));
                    Projection _ = Projection.start(journal, postgres.dataSource())) {
                send(ledger, new RandomCommands(round - 1, "r" + (round - 1) + "-"), again, out);
                send(ledger, new RandomCommands(round, "r" + round + "-"), Integer.MAX_VALUE, out);
            }
        }
    }

    private static void send(
            LedgerService ledger, RandomCommands commands, int count, PrintStream out) {
        Queue<CompletableFuture<Reply>> window = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            window.add(ledger.submit(commands.next()));
            if (window.size() == WINDOW) {
                say(window.remove().join(), out);
            }
        }
        window.forEach(reply -> say(reply.join(), out));
    }

    private static void say(Reply reply, PrintStream out) {
        reply.record().ifPresent(record -> out.println(record.seq() + " " + record.commandId()));
        out.flush();
    }
}
