package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.core.ResolvableType;

/** What a form asks is what its class takes: no field without its answer, no answer without its field, in rows as well. */
class FormFieldsTest {

    private static final Path FORMS = Path.of("forms");

    @TestFactory
    Stream<DynamicTest> aFormAsksWhatItsClassTakes() throws IOException {
        Map<String, Class<?>> answers = answersByName();
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream()
                .map(file -> DynamicTest.dynamicTest(FORMS.relativize(file).toString(), () -> {
                    JsonNode form = new ObjectMapper().readTree(file.toFile());
                    assertThat(fields("", form.path("components"))).isEqualTo(answers("", answers.get(className(form.path("id").asText()))));
                }));
        }
    }

    private static Set<String> fields(String in, JsonNode components) {
        Set<String> fields = new TreeSet<>();
        components.forEach(component -> {
            String key = component.path("key").asText(component.path("path").asText(""));
            String path = key.isEmpty() ? in : in + "/" + key;
            if (!key.isEmpty()) {
                fields.add(path);
            }
            fields.addAll(fields(path, component.path("components")));
        });
        return fields;
    }

    private static Set<String> answers(String in, Class<?> type) {
        Set<String> answers = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String path = in + "/" + component.getName();
            answers.add(path);
            ResolvableType holds = ResolvableType.forType(component.getGenericType());
            Class<?> row = holds.asCollection().hasGenerics() ? holds.asCollection().getGeneric(0).resolve() : holds.resolve();
            if (row != null && row.isRecord() && row != UploadedFile.class) {
                answers.addAll(answers(path, row));
            }
        }
        return answers;
    }

    private static Map<String, Class<?>> answersByName() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lscb.scr").stream()
            .filter(type -> !type.isInterface() && (type.isAssignableTo(UserTask.class) || type.isAssignableTo(StartForm.class)))
            .filter(type -> !type.getSimpleName().isEmpty())
            .collect(Collectors.toMap(JavaClass::getSimpleName, type -> answerType(type.reflect())));
    }

    private static Class<?> answerType(Class<?> rules) {
        Class<?> port = UserTask.class.isAssignableFrom(rules) ? UserTask.class : StartForm.class;
        return ResolvableType.forClass(rules).as(port).getGeneric(0).resolve();
    }

    private static String className(String element) {
        return Stream.of(element.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
