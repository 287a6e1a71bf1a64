package org.tidemark.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.EventJson;
import org.tidemark.commands.EventNames;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.commands.StateJson;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.plan.YamlPlanReader;
import tools.jackson.databind.JsonNode;

/**
 * The engine as {@code tidemark replay} drives it: JSON in, JSON out. On request it goes through a
 * snapshot every so many commands, which must change nothing.
 */
final class EngineLedger implements LedgerUnderTest {

    private final MemoryArchive archive = new MemoryArchive();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final int commandsBetweenSnapshots;
    private Ledger ledger = new Ledger(new YamlPlanReader(), archive);
    private EventJson written = new EventJson(EventNames.of(ledger.view()), lines);
    private long commands;
    private long adopted;
    private long rejected;

    /** Never goes through a snapshot. */
    EngineLedger() {
        this(Integer.MAX_VALUE);
    }

    EngineLedger(int commandsBetweenSnapshots) {
        this.commandsBetweenSnapshots = commandsBetweenSnapshots;
    }

    @Override
    public void adopt(JsonNode plan) {
        org.tidemark.engine.Outcome outcome = ledger.adopt(plan.toString(), written);
        if (!outcome.accepted()) {
            throw new MalformedInputException("the engine refuses a plan: " + outcome);
        }
        takeLines();
        adopted = written.lastSeq();
    }

    @Override
    public Outcome execute(JsonNode node) {
        org.tidemark.engine.command.Command command;
        try {
            command = CommandJson.parse(node.toString());
        } catch (MalformedCommandException e) {
            throw new MalformedInputException("the codec refuses a command: " + e.getMessage());
        }
        commands++;
        written.command(command.id());
        written.outcome(command.id(), ledger.execute(command, written));
        List<JsonNode> answers = takeLines();
        if (commands % commandsBetweenSnapshots == 0) {
            goThroughSnapshot();
        }
        if (answers.getFirst().has("duplicate")) {
            return new Outcome.Duplicate();
        } else if (answers.getFirst().has("rejected")) {
            rejected++;
            return new Outcome.Rejected(answers.getFirst().get("rejected").asString());
        }
        return new Outcome.Accepted(answers.stream().map(EngineLedger::event).toList());
    }

    private void goThroughSnapshot() {
        byte[] saved = save();
        try {
            ledger =
                    Ledger.load(
                            new YamlPlanReader(),
                            archive,
                            new DataInputStream(new ByteArrayInputStream(saved)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Arrays.equals(saved, save())) {
            throw new IllegalStateException("a restored ledger saves other bytes");
        }
        written = new EventJson(EventNames.of(ledger.view()), lines, written.lastSeq() + 1);
    }

    private byte[] save() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ledger.save(new DataOutputStream(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<JsonNode> takeLines() {
        written.flush();
        String text = lines.toString(StandardCharsets.UTF_8);
        lines.reset();
        return text.lines().map(JsonFiles.JSON::readTree).toList();
    }

    private static Outcome.Event event(JsonNode line) {
        List<Outcome.Posting> postings = new ArrayList<>();
        for (JsonNode posting : line.path("postings")) {
            String amount = posting.get("amount").asString();
            postings.add(
                    new Outcome.Posting(
                            posting.get("account").asString(),
                            posting.get("asset").asString(),
                            new BigInteger(amount.replace(".", ""))));
        }
        return new Outcome.Event(line.get("type").asString(), postings);
    }

    @Override
    public Map<String, BigInteger> figures() {
        return EngineFigures.of(ledger.view());
    }

    @Override
    public JsonNode state() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long events = written.lastSeq() - adopted;
        StateJson.write(ledger.view(), new StateJson.Counts(commands, events, rejected), out);
        return JsonFiles.JSON.readTree(out.toByteArray());
    }
}
