package org.tidemark.commands;

import java.util.List;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import tools.jackson.core.JsonGenerator;

/** Writes fields; what was not given is left out. */
final class CommandPrinter {

    private final JsonGenerator json;

    CommandPrinter(JsonGenerator json) {
        this.json = json;
    }

    CommandPrinter text(Field field, String value) {
        if (!value.equals(Command.NONE)) {
            json.writeStringProperty(field.key(), value);
        }
        return this;
    }

    /** Who had it done, unless nobody is named. */
    CommandPrinter by(By by) {
        if (!by.isNobody()) {
            json.writeObjectPropertyStart(Field.BY.key());
            textOfObject("actor", by.actor());
            textOfObject("approver", by.approver());
            textOfObject("reason", by.reason());
            json.writeEndObject();
        }
        return this;
    }

    private void textOfObject(String key, String value) {
        if (!value.equals(Command.NONE)) {
            json.writeStringProperty(key, value);
        }
    }

    /** A text that may be empty and is there nevertheless. */
    CommandPrinter always(Field field, String value) {
        json.writeStringProperty(field.key(), value);
        return this;
    }

    CommandPrinter amount(Field field, long hundredths) {
        return text(field, new Fen(hundredths).plain());
    }

    /** An amount unless it is the one that stands for not given. */
    CommandPrinter amountUnless(long absent, Field field, long hundredths) {
        return hundredths == absent ? this : amount(field, hundredths);
    }

    CommandPrinter points(Field field, long micropoints) {
        return text(
                field, micropoints == Command.ALL ? "all" : new Micropoints(micropoints).plain());
    }

    CommandPrinter region(int code) {
        return code == Command.NO_REGION ? this : text(Field.REGION, Integer.toString(code));
    }

    CommandPrinter whole(Field field, int value) {
        if (value != 0) {
            json.writeNumberProperty(field.key(), value);
        }
        return this;
    }

    CommandPrinter wholeAlways(Field field, long value) {
        json.writeNumberProperty(field.key(), value);
        return this;
    }

    CommandPrinter flag(Field field, boolean value) {
        if (value) {
            json.writeBooleanProperty(field.key(), true);
        }
        return this;
    }

    CommandPrinter names(Field field, List<String> names) {
        if (!names.isEmpty()) {
            json.writeArrayPropertyStart(field.key());
            names.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    CommandPrinter lines(List<OrderLine> lines) {
        json.writeArrayPropertyStart(Field.LINES.key());
        for (OrderLine line : lines) {
            json.writeStartObject();
            json.writeStringProperty("offer", line.offer());
            json.writeStringProperty("amount", new Fen(line.amountFen()).plain());
            if (line.coins() != 0) {
                json.writeStringProperty("coins", new Fen(line.coins()).plain());
            }
            textOfObject("supplier", line.supplier());
            if (line.hasSupply()) {
                json.writeStringProperty("supply", new Fen(line.supplyFen()).plain());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }
}
