package org.tidemark.journal.record;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;

/** Integer fields as the generated classes write them: zero is left out. */
final class Fields {

    private Fields() {}

    static int size(int field, long value) {
        return value == 0 ? 0 : CodedOutputStream.computeInt64Size(field, value);
    }

    static void write(CodedOutputStream out, int field, long value) throws IOException {
        if (value != 0) {
            out.writeInt64(field, value);
        }
    }

    static int signedSize(int field, long value) {
        return value == 0 ? 0 : CodedOutputStream.computeSInt64Size(field, value);
    }

    static void writeSigned(CodedOutputStream out, int field, long value) throws IOException {
        if (value != 0) {
            out.writeSInt64(field, value);
        }
    }
}
