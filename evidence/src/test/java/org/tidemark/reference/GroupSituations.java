package org.tidemark.reference;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tidemark.reference.Groups.Entry;
import org.tidemark.reference.Groups.Group;
import org.tidemark.reference.Settlement.Part;
import tools.jackson.databind.JsonNode;

/** Situations of groups (SPEC 5.13). */
final class GroupSituations {

    private final Book book;
    private final Situations met;
    private final Map<Programme, Group> openBefore = new HashMap<>();
    private final Set<Situation> ifAccepted = EnumSet.noneOf(Situation.class);

    GroupSituations(Book book, Situations met) {
        this.book = book;
        this.met = met;
    }

    void before(JsonNode command) {
        openBefore.clear();
        ifAccepted.clear();
        for (Programme programme : book.programmes.values()) {
            if (programme.openGroup != null) {
                openBefore.put(programme, programme.openGroup);
            }
        }
        if (command.get("type").asString().equals("reverse")) {
            Settlement order = book.orders.get(command.get("order").asString());
            if (order != null) {
                order.parts.forEach(this::expect);
            }
        }
    }

    private void expect(Part part) {
        Entry entry = part.groupEntry;
        if (entry == null) {
            return;
        }
        if (entry.group == part.programme.openGroup) {
            ifAccepted.add(Situation.AN_OPEN_GROUP_LOSES_A_PART);
        } else if (entry.received.signum() > 0) {
            ifAccepted.add(
                    entry.share.equals(part.groupShare)
                            ? Situation.A_REBATE_IS_TAKEN_BACK
                            : Situation.A_REBATE_OF_A_REDUCED_ENTRY_IS_TAKEN_BACK);
        } else {
            ifAccepted.add(Situation.A_GROUP_THAT_IS_GONE_GIVES_NOTHING_BACK);
        }
    }

    void after(JsonNode command) {
        ifAccepted.forEach(met::add);
        String type = command.get("type").asString();
        openBefore.forEach((programme, group) -> {
            if (programme.openGroup != group) {
                ended(type, group);
            }
        });
        if (type.equals("order")) {
            book.order(command.get("id").asString()).parts.forEach(this::joined);
        }
    }

    private void ended(String type, Group group) {
        switch (type) {
            case "order" -> {
                met.add(Situation.A_GROUP_COMES_TOGETHER);
                if (group.entries.stream().anyMatch(entry -> entry.share.signum() == 0)) {
                    met.add(Situation.A_GROUP_COMES_TOGETHER_AROUND_AN_EMPTY_ENTRY);
                }
                if (group.members().size() < group.entries.size()) {
                    met.add(Situation.A_GROUP_COMES_TOGETHER_WITH_SOMEBODY_TWICE);
                }
            }
            case "close-day" -> met.add(Situation.A_GROUP_IS_DISSOLVED);
            case "reverse" -> met.add(Situation.A_GROUP_ENDS_AS_ALL_WAS_REVERSED);
            default -> throw new IllegalStateException("a group ended by " + type);
        }
    }

    private void joined(Part part) {
        boolean grouped = part.programme.plan.group() != null;
        if (grouped && part.cash.signum() > 0 && part.groupShare.signum() == 0) {
            met.add(Situation.AN_ORDER_JOINS_NO_GROUP);
        }
    }
}
