package org.tidemark.server.kernel.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.money.Fen;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.record.Subjects;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.store.JournalReader;

/**
 * Commands as they were given, from the journal itself: what no event repeats, a reference or a
 * lock, is read where it stands, so that there is no second record that could differ.
 */
@Component
public final class KeptCommands {

    private static final byte[] NOTHING = {};

    private final PostgresJournal journal;

    KeptCommands(PostgresJournal journal) {
        this.journal = journal;
    }

    /**
     * What a command says, without its id and time, as the journal writes it.
     *
     * @throws InvalidCommandException when a field is what no ledger takes
     */
    public static byte[] bytes(Command command) {
        CommandRules.check(command);
        try {
            return CommandEncoder.encode(command);
        } catch (UnfitCommandException unfit) {
            throw LedgerClient.invalid(unfit);
        }
    }

    /** The command of that id that says so, for whenever it is sent. */
    public static Command of(String id, byte[] bytes) {
        return CommandDecoder.decode(
                new JournalRecord(
                        0, LedgerService.UNSTAMPED, true, id, bytes, NOTHING, NOTHING, List.of()));
    }

    /** The command of that id, and what became of it. */
    public Optional<KeptCommand> find(String id) {
        try (JournalReader reader = journal.reader()) {
            return lookup(reader).ofCommand(id, Long.MAX_VALUE).map(KeptCommand::of);
        }
    }

    /** The settled order of that id as it stands now; empty where none was settled. */
    public Optional<KeptOrder> order(String id) {
        try (JournalReader reader = journal.reader()) {
            PatientLookup lookup = lookup(reader);
            return lookup.ofCommand(id, Long.MAX_VALUE)
                    .flatMap(own ->
                            order(
                                    own,
                                    lookup.ofSubject(Subjects.order(id), Long.MAX_VALUE)
                                            .orElse(own)));
        }
    }

    private static Optional<KeptOrder> order(JournalRecord own, JournalRecord last) {
        return CommandDecoder.decode(own) instanceof Command.Order order
                ? OutcomeDecoder.settled(last)
                        .map(RecordedOutcome.SettledOrder::settlement)
                        .map(settled ->
                                new KeptOrder(
                                        own.seq(),
                                        last.seq(),
                                        (Command.Order) order.at(own.at()),
                                        new Fen(settled.totalFen()),
                                        new Fen(settled.refundedFen())))
                : Optional.empty();
    }

    private PatientLookup lookup(JournalReader reader) {
        return new PatientLookup(journal.ledger(), reader, () -> true);
    }

    /** Those of that kind among the commands with these ids, by id in the order given. */
    public <C extends Command> Map<String, C> find(Class<C> kind, Collection<String> ids) {
        Map<String, C> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (JournalReader reader = journal.reader()) {
            PatientLookup lookup = lookup(reader);
            for (String id : ids) {
                lookup.ofCommand(id, Long.MAX_VALUE)
                        .map(CommandDecoder::decode)
                        .filter(kind::isInstance)
                        .ifPresent(command -> found.put(id, kind.cast(command)));
            }
        }
        return found;
    }
}
