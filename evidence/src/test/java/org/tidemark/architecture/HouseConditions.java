package org.tidemark.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions of the house that ArchUnit has no words for. */
final class HouseConditions {
    private static final Set<String> FLOATS =
            Set.of("float", "double", Float.class.getName(), Double.class.getName());

    private HouseConditions() {}

    /** No field, parameter or result in floating point, boxed or in an array either. */
    static ArchCondition<JavaClass> haveNoFloatingPoint() {
        return new ArchCondition<>("have no floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    report(events, field, field.getFullName(), Stream.of(field.getRawType()));
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    var types =
                            Stream.concat(
                                    Stream.of(unit.getRawReturnType()),
                                    unit.getRawParameterTypes().stream());
                    report(events, unit, unit.getFullName(), types);
                }
            }

            private void report(
                    ConditionEvents events, Object where, String name, Stream<JavaClass> types) {
                if (types.anyMatch(
                        used -> FLOATS.contains(used.getBaseComponentType().getName()))) {
                    events.add(SimpleConditionEvent.violated(where, name + " is floating point"));
                }
            }
        };
    }

    /**
     * No public method asks for an {@code Optional}; records may hold what their accessor returns.
     */
    static ArchCondition<JavaClass> askForNoOptional() {
        return new ArchCondition<>("ask for no Optional") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC)
                            && method.getRawParameterTypes().stream()
                                    .anyMatch(used -> used.isEquivalentTo(Optional.class))) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        method, method.getFullName() + " asks for an Optional"));
                    }
                }
            }
        };
    }
}
