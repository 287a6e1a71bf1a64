package org.tidemark.plan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.plan.Language;

/** Every field that a plan can have, has words for itself and for what a change of it means. */
class DifferenceWordsTest {

    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> lists = new TreeSet<>();

    private void collect() {
        for (RecordComponent component : Plan.class.getRecordComponents()) {
            switch (component.getName()) {
                case "offers" -> items("offers", OfferTerms.class);
                case "blocks" -> {} // below
                default -> leaf("plan." + component.getName(), component.getType());
            }
        }
        for (Class<?> block : PlanBlock.class.getPermittedSubclasses()) {
            String key = key(block);
            wanted.addAll(List.of(key, key + ".added", key + ".removed"));
            record(key, block, 0);
        }
    }

    @Test
    void every_field_of_every_record_of_a_plan_has_its_words_in_both_languages() {
        collect();
        assertThat(wanted).contains("pool.cap.multiplePpm.up", "offers.split.poolPpm.down");
        for (Language language : Language.values()) {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeIf(
                    one -> DifferenceWords.bundle().keys(language).contains("differs." + one));
            assertThat(missing).as("words in " + language).isEmpty();
        }
    }

    @Test
    void no_words_stand_there_for_what_no_plan_has() {
        collect();
        wanted.addAll(
                Set.of(
                        "value.true",
                        "value.false",
                        "value.days",
                        "value.unlimited",
                        "value.always"));
        for (Language language : Language.values()) {
            Set<String> idle = new TreeSet<>(DifferenceWords.bundle().keys(language));
            idle.removeIf(key -> !key.startsWith("differs."));
            wanted.forEach(key -> idle.remove("differs." + key));
            assertThat(idle).as("idle words in " + language).isEmpty();
        }
    }

    @Test
    void every_change_that_has_a_meaning_has_an_effect_and_no_effect_stands_idle() {
        collect();
        Set<String> changes = new TreeSet<>(lists);
        wanted.stream()
                .filter(key -> key.matches(".*\\.(up|down|changed|added|removed)"))
                .forEach(changes::add);
        assertThat(changes).contains("pool.retentionPpm.up", "offers.added");
        assertThat(new TreeSet<>(DifferenceEffects.keys())).isEqualTo(changes);
        assertThat(changes).allSatisfy(key -> assertThat(DifferenceEffects.find(key)).isPresent());
    }

    private void record(String key, Class<?> record, int skipped) {
        RecordComponent[] components = record.getRecordComponents();
        for (int i = skipped; i < components.length; i++) {
            String inner = key + "." + components[i].getName();
            Class<?> type = components[i].getType();
            if (type == List.class) {
                list(inner, components[i].getGenericType());
            } else if (type.isRecord() && type != LocalizedText.class) {
                record(inner, type, 0);
            } else {
                leaf(inner, type);
            }
        }
    }

    private void list(String key, Type type) {
        Class<?> item = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        if (item == FundShare.class) {
            for (String way : List.of("up", "down", "added", "removed")) {
                wanted.add(key + ".ratePpm." + way);
            }
        } else if (item.isRecord()) {
            items(key, item);
        } else {
            leaf(key, item == Integer.class ? List.class : item);
        }
    }

    private void items(String key, Class<?> item) {
        wanted.addAll(List.of(key, key + ".changed"));
        lists.addAll(List.of(key + ".added", key + ".ordered"));
        record(key, item, 1);
    }

    private void leaf(String key, Class<?> type) {
        wanted.add(key);
        if (type == int.class || type == long.class || type == Period.class) {
            wanted.addAll(List.of(key + ".up", key + ".down"));
        }
        if (!type.isPrimitive() || type == boolean.class) {
            wanted.add(key + ".changed");
        }
        if (type.isEnum()) {
            for (Object choice : type.getEnumConstants()) {
                wanted.add("value." + type.getSimpleName() + "." + ((Enum<?>) choice).name());
            }
        }
    }

    /** The key that a block of that kind gives itself, from a plan that has every one. */
    private static String key(Class<?> block) {
        return TestPlans.everything().blocks().stream()
                .filter(block::isInstance)
                .map(PlanBlock::key)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "no plan of the test has a "
                                        + block.getSimpleName().toLowerCase(Locale.ROOT)));
    }
}
