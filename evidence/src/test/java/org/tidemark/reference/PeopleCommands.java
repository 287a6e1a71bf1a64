package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.UNKNOWN;
import static org.tidemark.reference.CommandNodes.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Random commands of SPEC 5.1. */
final class PeopleCommands {

    private static final int MOST_MEMBERS = 40;

    private final Dice dice;
    private final Book book;

    PeopleCommands(Dice dice, Book book) {
        this.dice = dice;
        this.book = book;
    }

    ObjectNode next(boolean all) {
        return switch (dice.below(all ? 12 : 8)) {
            case 0, 1 -> book.members.size() < MOST_MEMBERS ? enrol() : verify();
            case 2 -> verify();
            case 3, 4 -> registerStore();
            case 5, 6 -> registerSupplier();
            case 7 -> move();
            case 8, 9 -> appointAgent();
            case 10 -> appointLeader();
            default -> setWeight();
        };
    }

    ObjectNode enrol() {
        ObjectNode command = command("enrol");
        boolean taken = dice.percent(3) && !book.members.isEmpty();
        command.put("member", taken ? member() : "m" + book.members.size());
        if (dice.percent(75) && !book.members.isEmpty()) {
            // Long chains and broad teams both: the latest member or any.
            command.put("sponsor", dice.percent(3) ? UNKNOWN : member());
        }
        if (dice.percent(60)) {
            command.put("region", region());
        }
        if (dice.percent(60)) {
            command.put("verified", dice.percent(80));
        }
        return command;
    }

    /** One more member, a supplier, and agents on most seats of one region. */
    List<ObjectNode> lastOfTheFirst(boolean agents) {
        List<ObjectNode> commands = new ArrayList<>(List.of(enrol(), registerSupplier()));
        if (!agents) {
            return commands;
        }
        for (String seat : List.of("441900", "4419", "44", "south")) {
            if (dice.percent(60)) {
                commands.add(command("appoint-agent").put("member", member()).put("region", seat));
            }
        }
        return commands;
    }

    private ObjectNode verify() {
        return command("verify").put("member", memberOrUnknown());
    }

    private ObjectNode registerStore() {
        ObjectNode command = command("register-store");
        boolean taken = dice.percent(8) && !book.stores.isEmpty();
        command.put("store", taken ? dice.pick(book.stores.keySet()) : "s" + book.stores.size());
        command.put("owner", memberOrUnknown());
        if (dice.percent(70)) {
            command.put("recruiter", memberOrUnknown());
        }
        return command;
    }

    ObjectNode registerSupplier() {
        boolean taken = dice.percent(8) && !book.suppliers.isEmpty();
        return command("register-supplier")
                .put("supplier", taken ? dice.pick(book.suppliers) : "u" + book.suppliers.size());
    }

    private ObjectNode move() {
        return command("move").put("member", memberOrUnknown()).put("region", region());
    }

    private ObjectNode appointAgent() {
        String seat =
                dice.oneOf(region(), region().substring(0, 4), region().substring(0, 2), "south");
        ObjectNode command =
                command("appoint-agent").put("region", dice.percent(5) ? "44190" : seat);
        return dice.percent(15) ? command : command.put("member", memberOrUnknown());
    }

    private ObjectNode appointLeader() {
        ObjectNode command =
                command("appoint-leader", dice.pick(book.programmes.keySet()))
                        .put("member", memberOrUnknown());
        if (dice.percent(15)) {
            return command;
        }
        return command.put("level", dice.oneOf("leader", "leader", "manager", "director", UNKNOWN));
    }

    private ObjectNode setWeight() {
        return command("set-weight", dice.pick(book.programmes.keySet()))
                .put("member", memberOrUnknown())
                .put("dividend", dice.oneOf("founders", "founders", "founders", "cycle", UNKNOWN))
                .put("weight", dice.oneOf(0, 1, 3, 7));
    }

    private String region() {
        return dice.oneOf("441900", "441900", "440100", "210100", "110101");
    }

    private String member() {
        return dice.percent(25)
                ? "m" + (book.members.size() - 1)
                : dice.pick(book.members.keySet());
    }

    private String memberOrUnknown() {
        return dice.percent(4) ? UNKNOWN : member();
    }
}
