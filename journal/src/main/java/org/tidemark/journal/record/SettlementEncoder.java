package org.tidemark.journal.record;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tidemark.engine.Settlement;

/** The settlement that one command writes, held until its events are complete. */
final class SettlementEncoder {

    private final WireSection body = new WireSection();
    private boolean empty = true;

    /** Replaces what was set before: an order's settlement stands as it was written last. */
    void set(String order, Settlement s) {
        try {
            body.clear();
            empty = false;
            CodedOutputStream out = body.out();
            out.writeString(Wire.Settlement.ORDER_FIELD_NUMBER, order);
            Fields.write(out, Wire.Settlement.MEMBER_FIELD_NUMBER, s.member());
            Fields.write(out, Wire.Settlement.STORE_PLUS_ONE_FIELD_NUMBER, s.store() + 1L);
            Fields.write(out, Wire.Settlement.TOTAL_FEN_FIELD_NUMBER, s.totalFen());
            Fields.write(out, Wire.Settlement.EXTERNAL_FEN_FIELD_NUMBER, s.externalFen());
            Fields.write(out, Wire.Settlement.REFUNDED_FEN_FIELD_NUMBER, s.refundedFen());
            Fields.write(out, Wire.Settlement.SENT_BACK_FEN_FIELD_NUMBER, s.sentBackFen());
            for (int i = 0; i < s.size(); i++) {
                component(out, s, i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() throws IOException {
        body.clear();
        empty = true;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Appends the settlement as a field of an outcome, if there is one. */
    void moveTo(WireSection outcome) throws IOException {
        if (!empty) {
            outcome.out()
                    .writeTag(
                            Wire.Outcome.SETTLEMENT_FIELD_NUMBER,
                            WireFormat.WIRETYPE_LENGTH_DELIMITED);
            outcome.out().writeUInt32NoTag(body.size());
            body.moveTo(outcome);
            empty = true;
        }
    }

    private static void component(CodedOutputStream out, Settlement s, int i) throws IOException {
        int role = s.role(i);
        int programme = s.programme(i);
        int party = s.party(i);
        long amount = s.amount(i);
        out.writeTag(Wire.Settlement.COMPONENTS_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(
                CodedOutputStream.computeInt32Size(Wire.Component.ROLE_FIELD_NUMBER, role)
                        + Fields.size(Wire.Component.PROGRAMME_FIELD_NUMBER, programme)
                        + Fields.signedSize(Wire.Component.PARTY_FIELD_NUMBER, party)
                        + Fields.signedSize(Wire.Component.AMOUNT_FIELD_NUMBER, amount));
        out.writeInt32(Wire.Component.ROLE_FIELD_NUMBER, role);
        Fields.write(out, Wire.Component.PROGRAMME_FIELD_NUMBER, programme);
        Fields.writeSigned(out, Wire.Component.PARTY_FIELD_NUMBER, party);
        Fields.writeSigned(out, Wire.Component.AMOUNT_FIELD_NUMBER, amount);
    }
}
