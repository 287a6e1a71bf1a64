package org.tidemark.journal.record;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;

/**
 * Writes what becomes of one command after the other as a {@link Wire.Outcome}, event by event as
 * they happen. A long outcome is given away in parts of a bounded size while the command is still
 * executed. Buffers are reused and nothing is allocated per posting. For one thread.
 */
public final class OutcomeEncoder implements EventSink {

    /**
     * Postings, pools and positions of one part. The bytes of a journal depend on it: never another
     * number for the same journal.
     */
    public static final int PART_ENTRIES = 4_096;

    /** The denominator of every rate, left out. */
    static final long MILLION = 1_000_000;

    private static final int LENGTH_DELIMITED =
            com.google.protobuf.WireFormat.WIRETYPE_LENGTH_DELIMITED;

    private final NameBytes account;
    private final NameBytes asset;
    private final WireSection whole = new WireSection();
    private final WireSection event = new WireSection();
    private final WireSection details = new WireSection();
    private final WireSection terms = new WireSection(); // of the next posting
    private final WireSection postings = new WireSection();
    private final WireSection pools = new WireSection();
    private final WireSection positions = new WireSection();
    private final SettlementEncoder settlement = new SettlementEncoder();
    private final int partEntries;
    private final PartSink parts;
    private int entries; // of the part under way
    private int part; // how many parts of the outcome were given away
    private boolean explained; // whether there are terms of the next posting
    private boolean open; // whether an event is under way
    private boolean continued; // whether it began in an earlier part
    private EventType type = EventType.PLAN_ADOPTED;
    private int programme;
    private int member;

    /**
     * An encoder that takes names from there.
     *
     * @param partEntries {@link #PART_ENTRIES}, or fewer in tests
     * @param parts given every part but the last, which {@link #finish} returns
     */
    public OutcomeEncoder(Names names, int partEntries, PartSink parts) {
        account = new NameBytes(names);
        asset = new NameBytes(names);
        this.partEntries = partEntries;
        this.parts = parts;
    }

    @Override
    public void begin(EventType eventType, int eventProgramme, int eventMember) {
        try {
            if (entries == partEntries) {
                cut();
            }
            type = eventType;
            programme = eventProgramme;
            member = eventMember;
            open = true;
            writeHead();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeHead() throws IOException {
        CodedOutputStream out = event.out();
        out.writeEnum(Wire.Event.TYPE_FIELD_NUMBER, type.ordinal() + 1);
        if (programme != NONE) {
            account.programme(programme);
            account.write(out, Wire.Event.PROGRAMME_FIELD_NUMBER);
        }
        if (member != NONE) {
            account.member(member);
            account.write(out, Wire.Event.MEMBER_FIELD_NUMBER);
        }
    }

    /** One more entry is going to be written: into the next part if this one is full. */
    private void count() throws IOException {
        if (entries == partEntries) {
            cut();
        }
        entries++;
    }

    /** Gives the part under way; the event under way goes on in the next one. */
    private void cut() throws IOException {
        if (open) {
            moveEvent();
        }
        writePart();
        whole.out().writeBool(Wire.Outcome.MORE_FIELD_NUMBER, true);
        part++;
        entries = 0;
        parts.part(whole.take());
        if (open) {
            continued = true;
            writeHead();
        }
    }

    private void writePart() throws IOException {
        if (part > 0) {
            whole.out().writeInt32(Wire.Outcome.PART_FIELD_NUMBER, part);
        }
    }

    @Override
    public void detail(Detail detail, long value) {
        try {
            CodedOutputStream out = details.out();
            int head =
                    CodedOutputStream.computeEnumSize(
                            Wire.Detail.NAME_FIELD_NUMBER, detail.ordinal() + 1);
            boolean isMember = detail.unit() == Detail.Unit.MEMBER;
            if (isMember) {
                account.member(Math.toIntExact(value));
            }
            int size =
                    isMember
                            ? account.fieldSize()
                            : CodedOutputStream.computeSInt64Size(
                                    Wire.Detail.AMOUNT_FIELD_NUMBER, value);
            out.writeTag(Wire.Event.DETAILS_FIELD_NUMBER, LENGTH_DELIMITED);
            out.writeUInt32NoTag(head + size);
            out.writeEnum(Wire.Detail.NAME_FIELD_NUMBER, detail.ordinal() + 1);
            if (isMember) {
                account.write(out, Wire.Detail.MEMBER_FIELD_NUMBER);
            } else {
                out.writeSInt64(Wire.Detail.AMOUNT_FIELD_NUMBER, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void term(Rule rule, long base, long numerator, long denominator) {
        try {
            long shown = denominator == MILLION ? 0 : denominator;
            int number = rule.number();
            CodedOutputStream out = terms.out();
            out.writeTag(Wire.Posting.TERMS_FIELD_NUMBER, LENGTH_DELIMITED);
            out.writeUInt32NoTag(
                    CodedOutputStream.computeInt32Size(Wire.Term.RULE_FIELD_NUMBER, number)
                            + Fields.signedSize(Wire.Term.BASE_FIELD_NUMBER, base)
                            + Fields.size(Wire.Term.NUMERATOR_FIELD_NUMBER, numerator)
                            + Fields.size(Wire.Term.DENOMINATOR_FIELD_NUMBER, shown));
            out.writeInt32(Wire.Term.RULE_FIELD_NUMBER, number);
            Fields.writeSigned(out, Wire.Term.BASE_FIELD_NUMBER, base);
            Fields.write(out, Wire.Term.NUMERATOR_FIELD_NUMBER, numerator);
            Fields.write(out, Wire.Term.DENOMINATOR_FIELD_NUMBER, shown);
            explained = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void posting(long accountNumber, int assetNumber, long amount) {
        try {
            count();
            CodedOutputStream out = postings.out();
            account.account(accountNumber);
            asset.asset(assetNumber);
            out.writeTag(Wire.Event.POSTINGS_FIELD_NUMBER, LENGTH_DELIMITED);
            out.writeUInt32NoTag(
                    account.fieldSize()
                            + asset.fieldSize()
                            + Fields.signedSize(Wire.Posting.AMOUNT_FIELD_NUMBER, amount)
                            + (explained ? terms.size() : 0));
            account.write(out, Wire.Posting.ACCOUNT_FIELD_NUMBER);
            asset.write(out, Wire.Posting.ASSET_FIELD_NUMBER);
            Fields.writeSigned(out, Wire.Posting.AMOUNT_FIELD_NUMBER, amount);
            if (explained) {
                terms.moveTo(postings);
                explained = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void pool(int ofProgramme, long reserveFen, long supplyMicro, long priceMicros) {
        try {
            count();
            CodedOutputStream out = pools.out();
            account.programme(ofProgramme);
            out.writeTag(Wire.Event.POOLS_FIELD_NUMBER, LENGTH_DELIMITED);
            out.writeUInt32NoTag(
                    account.fieldSize()
                            + Fields.size(Wire.Pool.RESERVE_FEN_FIELD_NUMBER, reserveFen)
                            + Fields.size(Wire.Pool.SUPPLY_MICRO_FIELD_NUMBER, supplyMicro)
                            + Fields.size(Wire.Pool.PRICE_MICROS_FIELD_NUMBER, priceMicros));
            account.write(out, Wire.Pool.PROGRAMME_FIELD_NUMBER);
            Fields.write(out, Wire.Pool.RESERVE_FEN_FIELD_NUMBER, reserveFen);
            Fields.write(out, Wire.Pool.SUPPLY_MICRO_FIELD_NUMBER, supplyMicro);
            Fields.write(out, Wire.Pool.PRICE_MICROS_FIELD_NUMBER, priceMicros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void position(
            int ofProgramme,
            int ofMember,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {
        try {
            count();
            CodedOutputStream out = positions.out();
            account.programme(ofProgramme);
            asset.member(ofMember);
            out.writeTag(Wire.Event.POSITIONS_FIELD_NUMBER, LENGTH_DELIMITED);
            out.writeUInt32NoTag(
                    account.fieldSize()
                            + asset.fieldSize()
                            + Fields.size(Wire.Position.POINTS_MICRO_FIELD_NUMBER, pointsMicro)
                            + Fields.size(Wire.Position.LOCKED_MICRO_FIELD_NUMBER, lockedMicro)
                            + Fields.size(Wire.Position.SPEND_FEN_FIELD_NUMBER, spendFen)
                            + Fields.size(Wire.Position.REALISED_FEN_FIELD_NUMBER, realisedFen)
                            + Fields.size(Wire.Position.CYCLE_FIELD_NUMBER, cycle));
            account.write(out, Wire.Position.PROGRAMME_FIELD_NUMBER);
            asset.write(out, Wire.Position.MEMBER_FIELD_NUMBER);
            Fields.write(out, Wire.Position.POINTS_MICRO_FIELD_NUMBER, pointsMicro);
            Fields.write(out, Wire.Position.LOCKED_MICRO_FIELD_NUMBER, lockedMicro);
            Fields.write(out, Wire.Position.SPEND_FEN_FIELD_NUMBER, spendFen);
            Fields.write(out, Wire.Position.REALISED_FEN_FIELD_NUMBER, realisedFen);
            Fields.write(out, Wire.Position.CYCLE_FIELD_NUMBER, cycle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            moveEvent();
            open = false;
            continued = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void moveEvent() throws IOException {
        details.moveTo(event);
        postings.moveTo(event);
        pools.moveTo(event);
        positions.moveTo(event);
        if (continued) {
            event.out().writeBool(Wire.Event.CONTINUED_FIELD_NUMBER, true);
        }
        whole.out().writeTag(Wire.Outcome.EVENTS_FIELD_NUMBER, LENGTH_DELIMITED);
        whole.out().writeUInt32NoTag(event.size());
        event.moveTo(whole);
    }

    /** The settlement that the command writes. */
    public void settlement(String order, Settlement value) {
        settlement.set(order, value);
    }

    /**
     * The outcome of the command, once it is executed: all of it or its last part.
     *
     * @param endedHolds the holds that it ended
     */
    public byte[] finish(Outcome outcome, List<String> endedHolds) {
        try {
            if (outcome instanceof Outcome.Rejected rejected) {
                if (part > 0
                        || whole.size() != 0
                        || !settlement.isEmpty()
                        || !endedHolds.isEmpty()) {
                    throw new IllegalStateException(
                            "a refused command has moved something: " + rejected);
                }
                return refusal(rejected);
            }
            settlement.moveTo(whole);
            for (String hold : endedHolds) {
                whole.out().writeString(Wire.Outcome.ENDED_HOLDS_FIELD_NUMBER, hold);
            }
            writePart();
            part = 0;
            entries = 0;
            return whole.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a command that came to nothing. */
    public void discard() {
        try {
            if (part > 0) {
                throw new IllegalStateException(
                        "a command that came to nothing has given parts of an outcome away");
            }
            entries = 0;
            open = false;
            explained = false;
            for (WireSection section :
                    List.of(whole, event, details, terms, postings, pools, positions)) {
                section.clear();
            }
            settlement.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] refusal(Outcome.Rejected rejected) {
        return Wire.Outcome.newBuilder()
                .setRefusal(
                        Wire.Refusal.newBuilder()
                                .setCode(rejected.refusal().code())
                                .setDetail(wellFormed(rejected.detail())))
                .build()
                .toByteArray();
    }

    /** The detail quotes what senders wrote, which may be broken text. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
