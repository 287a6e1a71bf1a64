package org.tidemark.journal.record;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.RefusalReason;

/** Outcomes from the bytes of their records. */
public final class OutcomeDecoder {

    private static final EventType[] TYPES = EventType.values();
    private static final Detail[] DETAILS = Detail.values();
    private static final Map<String, Refusal> REFUSALS = refusals();

    private OutcomeDecoder() {}

    /**
     * The outcome of a record.
     *
     * @throws CorruptRecordException when the bytes are no outcome that this version knows
     */
    public static RecordedOutcome decode(JournalRecord record) {
        Wire.Outcome message = message(record);
        return new RecordedOutcome(
                outcome(record, message),
                message.getEventsList().stream().map(e -> event(record, e)).toList(),
                settled(record, message),
                message.getEndedHoldsList(),
                message.getMore());
    }

    /** The outcome as the generated classes read it. */
    static Wire.Outcome message(JournalRecord record) {
        try {
            return Wire.Outcome.parseFrom(record.outcome());
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptRecordException(
                    record.seq(), new LocalizedText("结果无法读取", "the outcome cannot be read"), e);
        }
    }

    /** Only what later reversals need. */
    public static Optional<RecordedOutcome.SettledOrder> settled(JournalRecord record) {
        return settled(record, message(record));
    }

    private static Outcome outcome(JournalRecord record, Wire.Outcome message) {
        if (!message.hasRefusal()) {
            return Outcome.Accepted.INSTANCE;
        }
        Refusal refusal = REFUSALS.get(message.getRefusal().getCode());
        if (refusal == null) {
            throw new CorruptRecordException(
                    record.seq(),
                    new LocalizedText(
                            "拒绝代码 " + message.getRefusal().getCode() + " 不明",
                            "unknown refusal " + message.getRefusal().getCode()));
        }
        return new Outcome.Rejected(refusal, RefusalReason.read(message.getRefusal().getDetail()));
    }

    private static Optional<RecordedOutcome.SettledOrder> settled(
            JournalRecord record, Wire.Outcome message) {
        if (!message.hasSettlement()) {
            return Optional.empty();
        }
        Wire.Settlement s = message.getSettlement();
        Settlement settlement = new Settlement();
        settlement.begin(
                s.getMember(), s.getStorePlusOne() - 1, s.getTotalFen(), s.getExternalFen());
        settlement.progress(s.getRefundedFen(), s.getSentBackFen());
        for (Wire.Component c : s.getComponentsList()) {
            Settlement.Role role =
                    Mechanisms.role(c.getRole())
                            .orElseThrow(() -> unknown(record, "role", c.getRole()));
            settlement.add(role, c.getProgramme(), c.getParty(), c.getAmount());
        }
        return Optional.of(new RecordedOutcome.SettledOrder(s.getOrder(), settlement));
    }

    private static RecordedEvent event(JournalRecord record, Wire.Event e) {
        return new RecordedEvent(
                constant(record, TYPES, e.getTypeValue(), "event type").code(),
                e.getProgramme(),
                e.getMember(),
                e.getDetailsList().stream().map(d -> detail(record, d)).toList(),
                e.getPostingsList().stream().map(p -> posting(record, p)).toList(),
                e.getPoolsList().stream().map(OutcomeDecoder::pool).toList(),
                e.getPositionsList().stream().map(OutcomeDecoder::position).toList(),
                e.getContinued());
    }

    private static RecordedEvent.Posting posting(JournalRecord record, Wire.Posting p) {
        return new RecordedEvent.Posting(
                p.getAccount(),
                p.getAsset(),
                p.getAmount(),
                p.getTermsList().stream().map(t -> term(record, t)).toList());
    }

    private static RecordedEvent.Term term(JournalRecord record, Wire.Term t) {
        return new RecordedEvent.Term(
                Mechanisms.rule(t.getRule())
                        .orElseThrow(() -> unknown(record, "rule", t.getRule())),
                t.getBase(),
                t.getNumerator(),
                t.getDenominator() == 0 ? OutcomeEncoder.MILLION : t.getDenominator());
    }

    private static RecordedEvent.RecordedDetail detail(JournalRecord record, Wire.Detail d) {
        Detail detail = constant(record, DETAILS, d.getNameValue(), "detail");
        return detail.unit() == Detail.Unit.EPOCH_DAY
                ? new RecordedEvent.RecordedDetail(
                        detail.code(), 0, LocalDate.ofEpochDay(d.getAmount()).toString())
                : new RecordedEvent.RecordedDetail(detail.code(), d.getAmount(), d.getMember());
    }

    private static RecordedEvent.PoolState pool(Wire.Pool p) {
        return new RecordedEvent.PoolState(
                p.getProgramme(), p.getReserveFen(), p.getSupplyMicro(), p.getPriceMicros());
    }

    private static RecordedEvent.PositionState position(Wire.Position p) {
        return new RecordedEvent.PositionState(
                p.getProgramme(),
                p.getMember(),
                p.getPointsMicro(),
                p.getLockedMicro(),
                p.getSpendFen(),
                p.getRealisedFen(),
                p.getCycle());
    }

    private static <E> E constant(JournalRecord record, E[] constants, int number, String what) {
        if (number < 1 || number > constants.length) {
            throw unknown(record, what, number);
        }
        return constants[number - 1];
    }

    private static CorruptRecordException unknown(JournalRecord record, String what, int number) {
        return new CorruptRecordException(
                record.seq(),
                new LocalizedText(
                        "编号 " + number + " 不明（" + what + "）", "unknown " + what + " " + number));
    }

    private static Map<String, Refusal> refusals() {
        Map<String, Refusal> byCode = new HashMap<>();
        for (Refusal refusal : List.of(Refusal.values())) {
            byCode.put(refusal.code(), refusal);
        }
        return Map.copyOf(byCode);
    }
}
