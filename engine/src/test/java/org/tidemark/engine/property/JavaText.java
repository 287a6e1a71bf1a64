package org.tidemark.engine.property;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

/** Commands as the Java that makes them, to be pasted into a test. */
final class JavaText {

    private JavaText() {}

    /** The commands of a stream, one a line. */
    static String of(List<Command> commands) {
        StringBuilder text = new StringBuilder();
        for (Command command : commands) {
            text.append(of((Object) command)).append(",\n");
        }
        return text.toString();
    }

    private static String of(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Long number -> number + "L";
            case LocalDate day -> "LocalDate.parse(\"" + day + "\")";
            case Timestamp at -> "Timestamp.parse(\"" + at + "\")";
            case List<?> list ->
                    "List.of(" + String.join(", ", list.stream().map(JavaText::of).toList()) + ")";
            case Enum<?> constant ->
                    "Command."
                            + constant.getDeclaringClass().getSimpleName()
                            + '.'
                            + constant.name();
            case Header header when header.by().isNobody() ->
                    "Header.of(" + of(header.id()) + ", " + of(header.at()) + ")";
            case Header header -> "new Header" + arguments(header);
            case Command.OrderLine line when !line.hasSupply() && line.supplier().isEmpty() ->
                    "new Command.OrderLine(%s, %s, %s)"
                            .formatted(of(line.offer()), of(line.amountFen()), of(line.coins()));
            case By by -> "new By" + arguments(by);
            case Record made -> "new Command." + made.getClass().getSimpleName() + arguments(made);
            default -> value.toString();
        };
    }

    private static String arguments(Record made) {
        List<String> arguments = new ArrayList<>();
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            try {
                arguments.add(of(component.getAccessor().invoke(made)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError("a public record hides " + component, e);
            }
        }
        return "(" + String.join(", ", arguments) + ")";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int unit : text.chars().toArray()) {
            quoted.append(
                    switch (unit) {
                        case '"' -> "\\\"";
                        case '\\' -> "\\\\";
                        case '\n' -> "\\n";
                        default -> String.valueOf((char) unit);
                    });
        }
        return quoted.append('"').toString();
    }
}
