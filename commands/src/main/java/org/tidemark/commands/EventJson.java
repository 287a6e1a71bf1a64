package org.tidemark.commands;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.money.Prices;
import org.tidemark.engine.reason.RefusalReason;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes events and outcomes as lines of JSON (SPEC section 8). Keys stand in this order: seq,
 * command, type, programme, member, details, postings, then {@code pool} or {@code pools}, then
 * {@code position} or {@code positions}; what an event does not have is left out, but for the
 * postings.
 *
 * <p>Say {@link #command} before the ledger executes it. For one thread; {@link #flush} when done.
 */
public final class EventJson implements EventSink {

    private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

    private final EventNames names;
    private final JsonGenerator json;
    private final Rows details = new Rows(2);
    private final Rows postings = new Rows(3);
    private final Rows terms = new Rows(5);
    private final boolean explains;
    private final Rows pools = new Rows(4);
    private final Rows positions = new Rows(7);

    private String command = "";
    private long lastSeq;
    private EventType type = EventType.PLAN_ADOPTED;
    private int programme = NONE;
    private int member = NONE;

    /** Writes to this stream, which stays the caller's to close; the first event has number 1. */
    public EventJson(EventNames names, OutputStream out) {
        this(names, out, 1, false);
    }

    /**
     * Writes to this stream and gives each posting that a rule has worked out its terms, under
     * {@code why}: rule, base in the units of the files, numerator and denominator as the engine
     * counts them; see {@link EventSink#term}.
     */
    public static EventJson explaining(EventNames names, OutputStream out) {
        return new EventJson(names, out, 1, true);
    }

    /** Writes to this stream; the first event has that number. */
    public EventJson(EventNames names, OutputStream out, long firstSeq) {
        this(names, out, firstSeq, false);
    }

    private EventJson(EventNames names, OutputStream out, long firstSeq, boolean explains) {
        this.names = names;
        this.explains = explains;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.lastSeq = firstSeq - 1;
    }

    /** The events that follow come from this command. */
    public void command(String id) {
        command = id;
    }

    /** The number of the event written last; that of the first less one when there was none. */
    public long lastSeq() {
        return lastSeq;
    }

    /**
     * Writes what became of a command where no event tells it: a refusal, with its reason as
     * journals keep it, or a repetition.
     */
    public void outcome(String id, Outcome outcome) {
        outcome(id, outcome, RefusalReason::text);
    }

    /** The same, with the reason of a refusal in those words. */
    public void outcome(String id, Outcome outcome, Function<RefusalReason, String> words) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {}
            case Outcome.Duplicate duplicate -> {
                json.writeStartObject();
                json.writeStringProperty("command", id);
                json.writeBooleanProperty("duplicate", true);
                endLine();
            }
            case Outcome.Rejected rejected -> {
                json.writeStartObject();
                json.writeStringProperty("command", id);
                json.writeStringProperty("rejected", rejected.refusal().code());
                json.writeStringProperty("detail", words.apply(rejected.reason()));
                endLine();
            }
        }
    }

    /** Hands everything written so far to the stream. */
    public void flush() {
        json.flush();
    }

    @Override
    public void begin(EventType eventType, int eventProgramme, int eventMember) {
        type = eventType;
        programme = eventProgramme;
        member = eventMember;
        details.clear();
        postings.clear();
        terms.clear();
        pools.clear();
        positions.clear();
    }

    @Override
    public void detail(Detail detail, long value) {
        details.add(detail.ordinal(), value);
    }

    @Override
    public void term(Rule rule, long base, long numerator, long denominator) {
        if (explains) {
            terms.add(postings.size(), rule.number(), base, numerator, denominator);
        }
    }

    @Override
    public void posting(long account, int asset, long amount) {
        postings.add(account, asset, amount);
    }

    @Override
    public void pool(int poolProgramme, long reserveFen, long supplyMicro, long priceMicros) {
        pools.add(poolProgramme, reserveFen, supplyMicro, priceMicros);
    }

    @Override
    public void position(
            int positionProgramme,
            int positionMember,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {
        positions.add(
                positionProgramme,
                positionMember,
                pointsMicro,
                lockedMicro,
                spendFen,
                realisedFen,
                cycle);
    }

    @Override
    public void end() {
        lastSeq++;
        json.writeStartObject();
        json.writeNumberProperty("seq", lastSeq);
        json.writeStringProperty("command", command);
        json.writeStringProperty("type", type.code());
        if (programme != NONE) {
            json.writeStringProperty("programme", names.programme(programme));
        }
        if (member != NONE) {
            json.writeStringProperty("member", names.member(member));
        }
        for (int i = 0; i < details.size(); i++) {
            writeDetail(i);
        }
        json.writeArrayPropertyStart("postings");
        int term = 0;
        for (int i = 0; i < postings.size(); i++) {
            term = writePosting(i, term);
        }
        json.writeEndArray();
        writeAll("pool", pools, this::writePool);
        writeAll("position", positions, this::writePosition);
        endLine();
    }

    /** Writes one of them as an object, several as an array under the plural. */
    private void writeAll(String name, Rows rows, IntConsumer one) {
        if (rows.size() == 1) {
            json.writeName(name);
            one.accept(0);
        } else if (rows.size() > 1) {
            json.writeArrayPropertyStart(name + "s");
            for (int i = 0; i < rows.size(); i++) {
                one.accept(i);
            }
            json.writeEndArray();
        }
    }

    private void writeDetail(int i) {
        Detail detail = Detail.values()[(int) details.get(i, 0)];
        long value = details.get(i, 1);
        switch (detail.unit()) {
            case FEN -> decimal(detail.code(), value, Fen.DECIMALS);
            case MEMBER -> json.writeStringProperty(detail.code(), names.member((int) value));
            case EPOCH_DAY ->
                    json.writeStringProperty(detail.code(), LocalDate.ofEpochDay(value).toString());
        }
    }

    /** Writes a posting and its terms, which start there; tells where the next one's start. */
    private int writePosting(int i, int firstTerm) {
        int asset = (int) postings.get(i, 1);
        json.writeStartObject();
        json.writeStringProperty("account", names.account(postings.get(i, 0)));
        json.writeStringProperty("asset", names.asset(asset));
        decimal("amount", postings.get(i, 2), Assets.decimals(asset));
        int term = firstTerm;
        if (term < terms.size() && terms.get(term, 0) == i) {
            json.writeArrayPropertyStart("why");
            for (; term < terms.size() && terms.get(term, 0) == i; term++) {
                writeTerm(term, asset);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        return term;
    }

    private void writeTerm(int term, int asset) {
        Rule rule = Mechanisms.rule((int) terms.get(term, 1)).orElseThrow();
        json.writeStartObject();
        json.writeStringProperty("rule", rule.code());
        decimal("base", terms.get(term, 2), decimals(rule.unit(), asset));
        json.writeStringProperty("numerator", Long.toString(terms.get(term, 3)));
        json.writeStringProperty("denominator", Long.toString(terms.get(term, 4)));
        json.writeEndObject();
    }

    private static int decimals(Rule.Unit unit, int asset) {
        return switch (unit) {
            case FEN -> Fen.DECIMALS;
            case MICROPOINTS -> Micropoints.DECIMALS;
            case POSTED -> Assets.decimals(asset);
        };
    }

    private void writePool(int i) {
        json.writeStartObject();
        json.writeStringProperty("programme", names.programme((int) pools.get(i, 0)));
        decimal("reserve", pools.get(i, 1), Fen.DECIMALS);
        decimal("supply", pools.get(i, 2), Micropoints.DECIMALS);
        Prices.text(pools.get(i, 1), pools.get(i, 2), pools.get(i, 3))
                .ifPresent(price -> json.writeStringProperty("price", price));
        json.writeEndObject();
    }

    private void writePosition(int i) {
        json.writeStartObject();
        json.writeStringProperty("programme", names.programme((int) positions.get(i, 0)));
        json.writeStringProperty("member", names.member((int) positions.get(i, 1)));
        decimal("points", positions.get(i, 2), Micropoints.DECIMALS);
        decimal("locked", positions.get(i, 3), Micropoints.DECIMALS);
        decimal("spend", positions.get(i, 4), Fen.DECIMALS);
        decimal("realised", positions.get(i, 5), Fen.DECIMALS);
        json.writeNumberProperty("cycle", (int) positions.get(i, 6));
        json.writeEndObject();
    }

    private void decimal(String name, long value, int decimals) {
        json.writeStringProperty(name, Decimals.format(value, decimals));
    }

    private void endLine() {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
