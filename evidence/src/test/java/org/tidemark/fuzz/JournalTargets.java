package org.tidemark.fuzz;

import static org.tidemark.fuzz.Targets.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.plan.YamlPlanReader;

/** What whoever has reached the database can write: records and snapshots. */
final class JournalTargets {

    private static final Path VECTOR = Path.of("src/test/resources/vectors/101");
    private static final String LEDGER = "fuzz";
    private static final Sizes SIZES = Sizes.of(1 << 4);
    private static final int MOST_COMMANDS = 60;
    private static final byte[] NOTHING = new byte[0];
    private static final List<JournalRecord> RECORDS = new ArrayList<>();
    private static final byte[] SAVED = saved(executed());

    /** Filters of ids, in which every byte is as good as any other (units: bytes). */
    private static final int REST = 1 << 17;

    static final List<FuzzTarget> ALL =
            List.of(
                    FuzzTarget.of(
                            "records",
                            JournalTargets::command,
                            RECORDS.stream().map(JournalRecord::command).limit(60).toList()),
                    FuzzTarget.of(
                            "outcomes",
                            JournalTargets::outcome,
                            RECORDS.stream().map(JournalRecord::outcome).limit(60).toList()),
                    new FuzzTarget(
                            "snapshots",
                            JournalTargets::snapshot,
                            List.of(Arrays.copyOf(SAVED, SAVED.length - REST)),
                            600,
                            192));

    private JournalTargets() {}

    private static String command(byte[] bytes) {
        try {
            Command read = CommandDecoder.decode(record(bytes, NOTHING));
            byte[] written = CommandEncoder.encode(read);
            if (!CommandDecoder.decode(record(written, NOTHING)).equals(read)) {
                throw new AssertionError("is not read as it was written: " + read);
            }
            return read.toString();
        } catch (CorruptRecordException | UnfitCommandException told) {
            return refused(told.getMessage());
        }
    }

    private static String outcome(byte[] bytes) {
        try {
            return OutcomeDecoder.decode(record(NOTHING, bytes)).events().toString();
        } catch (CorruptRecordException told) {
            return refused(told.getMessage());
        }
    }

    private static String snapshot(byte[] head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        bytes.write(SAVED, SAVED.length - REST, REST);
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            LedgerMachine machine =
                    LedgerMachine.load(LEDGER, new YamlPlanReader(), RecordLookup.NONE, SIZES, in);
            return machine.seq() + " " + saved(machine).length;
        } catch (IOException | LedgerException told) {
            return refused(told.getMessage());
        }
    }

    private static JournalRecord record(byte[] command, byte[] outcome) {
        return new JournalRecord(
                1, Timestamp.EARLIEST, false, "c", command, outcome, new byte[32], List.of());
    }

    private static byte[] saved(LedgerMachine machine) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            machine.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static LedgerMachine executed() {
        LedgerMachine machine =
                LedgerMachine.empty(LEDGER, new YamlPlanReader(), RecordLookup.NONE, SIZES);
        try {
            List<Command> commands = new ArrayList<>();
            for (String line : Files.readAllLines(VECTOR.resolve("commands.jsonl"))) {
                commands.add(CommandJson.parse(line));
            }
            String plan = Files.readString(VECTOR.resolve("plan0.yaml"));
            commands.addFirst(
                    new Command.AdoptPlan(Header.of("adopt", commands.getFirst().at()), plan));
            for (Command command : commands.subList(0, MOST_COMMANDS)) {
                machine.execute(command, CommandEncoder.encode(command), false, RECORDS::add);
            }
        } catch (IOException | MalformedCommandException impossible) {
            throw new AssertionError(impossible);
        }
        return machine;
    }
}
