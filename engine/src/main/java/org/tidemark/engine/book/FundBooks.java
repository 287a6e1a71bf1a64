package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The funds of one programme, numbered in the order in which its mechanisms opened them. */
final class FundBooks {

    static final int ABSENT = -1;

    private final List<FundBook> funds = new ArrayList<>();

    int count() {
        return funds.size();
    }

    FundBook get(int number) {
        return funds.get(number);
    }

    int find(String kind, String name) {
        for (int i = 0; i < funds.size(); i++) {
            if (funds.get(i).kind().equals(kind) && funds.get(i).name().equals(name)) {
                return i;
            }
        }
        return ABSENT;
    }

    int open(String kind, String name) {
        int found = find(kind, name);
        if (found != ABSENT) {
            return found;
        }
        funds.add(new FundBook(kind, name));
        return funds.size() - 1;
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, funds.size());
        for (FundBook fund : funds) {
            StateCodec.writeText(out, fund.kind());
            StateCodec.writeText(out, fund.name());
            StateCodec.writeSigned(out, fund.fen());
        }
    }

    void load(DataInput in) throws IOException {
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            int number = open(StateCodec.readText(in), StateCodec.readText(in));
            funds.get(number).add(StateCodec.readSigned(in));
        }
    }
}
