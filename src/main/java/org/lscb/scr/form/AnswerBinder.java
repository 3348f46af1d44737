package org.lscb.scr.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/**
 * Turns the JSON of a form into the record of its answers, strictly: what the record does not know, or cannot hold as typed, is refused
 * with the field's label. Texts are kept exactly as typed; an empty text counts as no answer.
 */
@Component
class AnswerBinder {

    private final JsonMapper json = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new ParameterNamesModule())
        .addModule(new SimpleModule().addDeserializer(String.class, new TypedText()).addDeserializer(LocalDate.class, new TypedDate()))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
        .withCoercionConfig(LogicalType.Enum, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .build();
    private final Validator validator;
    private final FormSchemas schemas;

    AnswerBinder(Validator validator, FormSchemas schemas) {
        this.validator = validator;
        this.schemas = schemas;
    }

    /** @throws AnswersRefused if a field is unknown or holds what its type cannot */
    <A extends Record> A bind(JsonNode content, Class<A> type, String process, String element) {
        try {
            return json.treeToValue(content, type);
        } catch (JacksonException e) {
            String path = path(e);
            throw new AnswersRefused(Map.of(path, sentence(process, element, path, wrong(e))));
        }
    }

    /** What the annotations on the record find wrong. */
    Problems validate(Record answers) {
        Problems problems = new Problems();
        validator.validate(answers).stream()
            .sorted(java.util.Comparator.comparing(v -> v.getPropertyPath().toString()))
            .forEach(violation -> problems.add(path(violation), violation.getMessage()));
        return problems;
    }

    /** Puts the field's label in front of each message. */
    Map<String, String> sentences(Problems problems, String process, String element) {
        return problems.byPath().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            problem -> sentence(process, element, problem.getKey(), problem.getValue()), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    JsonNode toJson(Object answers) {
        return json.valueToTree(answers);
    }

    JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JacksonException e) {
            throw new IllegalStateException("stored answers cannot be read");   // without the cause: it quotes what was typed
        }
    }

    /** The same answers without those that are not kept once applied. */
    JsonNode kept(JsonNode answers, Class<?> type) {
        JsonNode kept = answers.deepCopy();
        forget(kept, type);
        return kept;
    }

    /** The files in the answers, by the path of the field that holds each. */
    Map<String, UploadedFile> files(Record answers) {
        Map<String, UploadedFile> files = new LinkedHashMap<>();
        collect(answers, "", files);
        return files;
    }

    /** The same answers with these files in the fields of these paths. */
    JsonNode with(Map<String, UploadedFile> files, JsonNode answers) {
        JsonNode changed = answers.deepCopy();
        files.forEach((path, file) -> {
            if (!(changed.at("/" + path.replace('.', '/')) instanceof ObjectNode field)) {
                throw new IllegalStateException("the answers hold no file at " + path);
            }
            field.setAll(json.<ObjectNode>valueToTree(file));
        });
        return changed;
    }

    private static void collect(Object value, String path, Map<String, UploadedFile> files) {
        if (value instanceof UploadedFile file) {
            files.put(path, file);
        } else if (value instanceof Record row) {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                collect(valueOf(component, row), path.isEmpty() ? component.getName() : path + "." + component.getName(), files);
            }
        } else if (value instanceof Collection<?> rows) {
            int number = 0;
            for (Object row : rows) {
                collect(row, path + "." + number++, files);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("answers cannot be read: " + component.getName(), e);
        }
    }

    /** Whether the form has any answer that is not kept once applied. */
    boolean forgetsSome(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.isAnnotationPresent(NotKept.class) || rowType(component).filter(this::forgetsSome).isPresent());
    }

    private void forget(JsonNode answers, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(NotKept.class)) {
                ((ObjectNode) answers).remove(component.getName());
            } else {
                rowType(component).ifPresent(row -> answers.path(component.getName()).forEach(one -> forget(one, row)));
            }
        }
    }

    /** What the rows of a list hold, where it is a list of rows. */
    private static Optional<Class<?>> rowType(RecordComponent component) {
        Class<?> row = ResolvableType.forType(component.getGenericType()).asCollection().getGeneric(0).resolve();
        return Optional.<Class<?>>ofNullable(row).filter(Class::isRecord);
    }

    private String sentence(String process, String element, String path, String message) {
        return schemas.label(process, element, path) + ": " + message;
    }

    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceAll("\\[(\\d+)]", ".$1").replaceAll("\\.<list element>", "");
    }

    private static String path(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "answers";
        }
        Iterator<JsonMappingException.Reference> steps = mapping.getPath().iterator();
        StringBuilder path = new StringBuilder();
        while (steps.hasNext()) {
            JsonMappingException.Reference step = steps.next();
            path.append(path.isEmpty() ? "" : ".").append(step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()));
        }
        return path.isEmpty() ? "answers" : path.toString();
    }

    private static String wrong(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "this form has no such field";
        }
        if (e instanceof InvalidFormatException format) {
            Class<?> wanted = format.getTargetType();
            if (wanted != null && Temporal.class.isAssignableFrom(wanted)) {
                return "this must be a real date, such as 2010-09-24";
            }
            if (wanted != null && wanted.isEnum()) {
                return "choose one of the answers in the list";
            }
            if (wanted != null && Number.class.isAssignableFrom(wanted)) {
                return "this must be a number";
            }
        }
        if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith(TypedText.NUL_FOUND)) {
            return TypedText.NUL_FOUND;
        }
        return "this cannot be understood as typed";
    }

    /** A day of these centuries. Java also knows days that no calendar and no database has. */
    private static final class TypedDate extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        TypedDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                throw InvalidFormatException.from(parser, "not a real date", day, LocalDate.class);
            }
            return day;
        }
    }

    /** A text as typed; spaces alone are no answer. PostgreSQL holds every character but NUL. */
    private static final class TypedText extends StdScalarDeserializer<String> {

        private static final String NUL_FOUND = "this holds a character that cannot be stored; please type it again";

        TypedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (text.indexOf('\0') >= 0) {
                throw JsonMappingException.from(parser, NUL_FOUND);
            }
            return text.isBlank() ? null : text;
        }
    }
}
