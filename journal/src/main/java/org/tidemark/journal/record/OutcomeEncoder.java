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

/**
 * Writes what becomes of one command after the other as a {@link Wire.Outcome}, event by event as
 * they happen. Buffers are reused and nothing is allocated per posting. For one thread.
 */
public final class OutcomeEncoder implements EventSink {

    private static final int LENGTH_DELIMITED =
            com.google.protobuf.WireFormat.WIRETYPE_LENGTH_DELIMITED;

    private final NameBytes account;
    private final NameBytes asset;
    private final WireSection whole = new WireSection();
    private final WireSection event = new WireSection();
    private final WireSection details = new WireSection();
    private final WireSection postings = new WireSection();
    private final WireSection pools = new WireSection();
    private final WireSection positions = new WireSection();
    private final SettlementEncoder settlement = new SettlementEncoder();

    /** An encoder that takes names from there. */
    public OutcomeEncoder(Names names) {
        account = new NameBytes(names);
        asset = new NameBytes(names);
    }

    @Override
    public void begin(EventType type, int programme, int member) {
        try {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
    public void posting(long accountNumber, int assetNumber, long amount) {
        try {
            CodedOutputStream out = postings.out();
            account.account(accountNumber);
            asset.asset(assetNumber);
            out.writeTag(Wire.Event.POSTINGS_FIELD_NUMBER, LENGTH_DELIMITED);
            out.writeUInt32NoTag(
                    account.fieldSize()
                            + asset.fieldSize()
                            + Fields.signedSize(Wire.Posting.AMOUNT_FIELD_NUMBER, amount));
            account.write(out, Wire.Posting.ACCOUNT_FIELD_NUMBER);
            asset.write(out, Wire.Posting.ASSET_FIELD_NUMBER);
            Fields.writeSigned(out, Wire.Posting.AMOUNT_FIELD_NUMBER, amount);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void pool(int programme, long reserveFen, long supplyMicro, long priceMicros) {
        try {
            CodedOutputStream out = pools.out();
            account.programme(programme);
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
            int programme,
            int member,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {
        try {
            CodedOutputStream out = positions.out();
            account.programme(programme);
            asset.member(member);
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
            details.moveTo(event);
            postings.moveTo(event);
            pools.moveTo(event);
            positions.moveTo(event);
            whole.out().writeTag(Wire.Outcome.EVENTS_FIELD_NUMBER, LENGTH_DELIMITED);
            whole.out().writeUInt32NoTag(event.size());
            event.moveTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settlement that the command writes. */
    public void settlement(String order, Settlement value) {
        settlement.set(order, value);
    }

    /**
     * The outcome of the command, once it is executed.
     *
     * @param endedHolds the holds that it ended
     */
    public byte[] finish(Outcome outcome, List<String> endedHolds) {
        try {
            if (outcome instanceof Outcome.Rejected rejected) {
                if (whole.size() != 0 || !settlement.isEmpty() || !endedHolds.isEmpty()) {
                    throw new IllegalStateException(
                            "a refused command has moved something: " + rejected);
                }
                return refusal(rejected);
            }
            settlement.moveTo(whole);
            for (String hold : endedHolds) {
                whole.out().writeString(Wire.Outcome.ENDED_HOLDS_FIELD_NUMBER, hold);
            }
            return whole.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a command that came to nothing. */
    public void discard() {
        try {
            for (WireSection section : List.of(whole, event, details, postings, pools, positions)) {
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
