package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

class FileRoutesTest {

    record WithFile(String name, List<MultipartFile> photos) {}

    record WithFileAfterTexts(List<String> names, List<MultipartFile> photos) {}

    record OfItself(List<OfItself> inner, String name) {}

    record WithoutFile(String name, List<String> photos) {}

    /** The names of the methods say whether they ask for files. */
    interface Handlers {
        void filesOne(String name, MultipartFile file);

        void filesList(List<MultipartFile> files);

        void filesArray(MultipartFile[] files);

        void filesMap(Map<String, MultipartFile> files);

        void filesMaybe(Optional<MultipartFile> file);

        void filesPart(Part part);

        void filesRequest(MultipartHttpServletRequest request);

        void filesRecord(WithFile form);

        void filesAfterTexts(List<String> names, WithFileAfterTexts form);

        void none();

        void noneOfItself(OfItself form);

        void noneText(String name, Map<String, String> fields, byte[] body);

        void noneRecord(WithoutFile form);
    }

    static Stream<Method> handlers() {
        return Stream.of(Handlers.class.getDeclaredMethods()).filter(one -> !one.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void who_asks_for_files_is_known_by_what_he_takes(Method handler) {
        assertThat(FileRoutes.takesFiles(handler)).isEqualTo(handler.getName().startsWith("files"));
    }
}
