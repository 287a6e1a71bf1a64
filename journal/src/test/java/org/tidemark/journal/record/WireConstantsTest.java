package org.tidemark.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;

final class WireConstantsTest {

    @Test
    void every_constant_of_the_engine_has_its_name_and_number_in_the_public_format() {
        assertThat(names(Wire.EventType.getDescriptor()))
                .containsExactly(numbered(EventType.values()));
        assertThat(names(Wire.DetailName.getDescriptor()))
                .containsExactly(numbered(Detail.values()));
    }

    private static String[] numbered(Enum<?>[] constants) {
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].name() + " = " + (i + 1);
        }
        return names;
    }

    private static String[] names(EnumDescriptor descriptor) {
        return descriptor.getValues().stream()
                .filter(value -> value.getNumber() != 0)
                .map((EnumValueDescriptor value) -> value.getName() + " = " + value.getNumber())
                .toArray(String[]::new);
    }
}
