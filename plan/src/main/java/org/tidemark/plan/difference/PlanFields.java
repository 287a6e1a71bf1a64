package org.tidemark.plan.difference;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;

/**
 * A plan as its fields by path: the components of its records. Whoever gives a record another
 * component has another field, and a test asks for its words.
 */
final class PlanFields {

    private static final String PLAN = "plan";
    private static final String BLOCKS = "blocks";
    private static final String OFFERS = "offers";

    /** Of a split: each stands for itself, and none says what the others are. */
    private static final String SHARES = "split.funds";

    private final SequencedMap<String, PlanField> fields = new LinkedHashMap<>();
    private final String currency;
    private String container = "";

    private PlanFields(String currency) {
        this.currency = currency;
    }

    /** All fields, in the order of the records. */
    static SequencedMap<String, PlanField> of(Plan plan) {
        PlanFields all = new PlanFields(plan.currency());
        for (RecordComponent component : Plan.class.getRecordComponents()) {
            String name = component.getName();
            Object value = value(component, plan);
            if (name.equals(BLOCKS)) {
                plan.blocks().forEach(all::block);
            } else if (name.equals(OFFERS)) {
                all.items(OFFERS, OFFERS, none(), plan.offers());
            } else {
                all.leaf(name, PLAN + "." + name, name, none(), value);
            }
        }
        return all.fields;
    }

    private void block(PlanBlock block) {
        String key = block.key();
        put(key, key, none(), DifferenceWords.say("value.true"), OptionalLong.empty());
        within(key, () -> record(key, key, none(), (Record) block, 0));
    }

    private void within(String path, Runnable inside) {
        String around = container;
        container = path;
        inside.run();
        container = around;
    }

    private void record(String path, String key, LocalizedText of, Record record, int skipped) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = skipped; i < components.length; i++) {
            String name = components[i].getName();
            Object value = value(components[i], record);
            String inner = key + "." + name;
            switch (value) {
                case LocalizedText text -> leaf(path + "." + name, inner, name, of, text);
                case Record nested -> record(path + "." + name, inner, of, nested, 0);
                case List<?> list when list.stream().allMatch(Record.class::isInstance) ->
                        items(path + "." + name, inner, of, list);
                default -> leaf(path + "." + name, inner, name, of, value);
            }
        }
    }

    /** The items of a list, each under its name, and the list itself as their names in order. */
    private void items(String path, String key, LocalizedText of, List<?> items) {
        List<LocalizedText> titles = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        SequencedMap<String, Record> byPath = new LinkedHashMap<>();
        for (Object item : items) {
            String name = name((Record) item);
            int times = seen.merge(name, 1, Integer::sum);
            titles.add(title((Record) item));
            byPath.put(path + "." + (times == 1 ? name : name + "#" + times), (Record) item);
        }
        byPath.forEach((at, item) -> {
            if (item instanceof FundShare share) {
                share(at, key, of, share);
            } else {
                within(at, () -> record(at, key, inside(of, title(item)), item, 1));
            }
        });
        if (!key.endsWith(SHARES)) {
            put(path, key, of, DifferenceWords.joined(", ", titles), OptionalLong.empty());
        }
    }

    private void share(String path, String key, LocalizedText of, FundShare share) {
        fields.put(
                path,
                new PlanField(
                        key + ".ratePpm",
                        inside(of, DifferenceWords.share(share.fund(), share.name())),
                        FieldValues.text("ratePpm", share.ratePpm(), currency),
                        FieldValues.figure(share.ratePpm()),
                        container));
    }

    private void leaf(String path, String key, String name, LocalizedText of, Object value) {
        put(path, key, of, FieldValues.text(name, value, currency), FieldValues.figure(value));
    }

    private void put(
            String path, String key, LocalizedText of, LocalizedText value, OptionalLong figure) {
        fields.put(
                path,
                new PlanField(key, inside(of, DifferenceWords.say(key)), value, figure, container));
    }

    /** What identifies an item of a list: its first component, of a share the fund's name too. */
    private static String name(Record item) {
        return item instanceof FundShare share
                ? (share.fund() + " " + share.name()).strip()
                : String.valueOf(value(item.getClass().getRecordComponents()[0], item));
    }

    private static LocalizedText title(Record item) {
        return switch (item) {
            case OfferTerms offer -> offer.title();
            case FundShare share -> DifferenceWords.share(share.fund(), share.name());
            default -> DifferenceWords.same(name(item));
        };
    }

    private static LocalizedText none() {
        return DifferenceWords.same("");
    }

    private static LocalizedText inside(LocalizedText of, LocalizedText name) {
        return of.en().isEmpty() ? name : DifferenceWords.joined(" · ", List.of(of, name));
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record that hides " + component, impossible);
        }
    }
}
