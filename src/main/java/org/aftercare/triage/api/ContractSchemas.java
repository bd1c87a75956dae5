package org.aftercare.triage.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Completes the generated schemas: closed objects, every field that is not `@Nullable` required, and a bound on every text,
 * list and number. Every answer in the tests is held against them.
 */
final class ContractSchemas {
    private static final int LONGEST_LIST = 1_000;
    private static final int LARGEST_COUNT = 1_000_000;

    private static final List<Class<?>> ROOTS = List.of(
            IndexResource.IndexJson.class,
            ReportJson.class,
            AssessmentJson.class,
            BatchJson.class,
            BatchAnswerJson.class,
            BatchAnswerJson.LastLineJson.class,
            InterviewJson.class,
            InterviewStepJson.class,
            SymptomResource.SymptomsJson.class,
            SaidJson.class,
            SuggestionsJson.class,
            ProcedureResource.ProceduresJson.class,
            RuleResource.RulesJson.class,
            SourceResource.SourcesJson.class,
            SourceResource.ConflictsJson.class,
            RecoveryResource.RecoveryJson.class,
            GuidanceJson.class,
            VerificationJson.class,
            ProblemResource.ProblemPagesJson.class,
            Problem.class);

    private ContractSchemas() {}

    static void complete(Map<String, Schema> schemas) {
        var records = new LinkedHashMap<String, Class<?>>();
        ROOTS.forEach(root -> collect(root, records));
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                close(name, schema, records.get(name));
            } else if (schema.getEnumeration() != null) {
                ContractEnums.describe(name, schema);
            }
        });
    }

    private static void close(String name, Schema schema, @Nullable Class<?> wire) {
        if (wire == null) {
            throw new IllegalStateException("no wire record for the schema `" + name + "` of the contract");
        }
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        schema.setRequired(Arrays.stream(wire.getRecordComponents())
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList());
        var properties = new LinkedHashMap<String, Schema>();
        Arrays.stream(wire.getRecordComponents()).map(RecordComponent::getName).forEach(field -> {
            var property = Objects.requireNonNull(schema.getProperties().get(field), field);
            properties.put(field, property);
            bound(property, ContractFields.of(name, field));
            if (property.getDescription() == null) {
                throw new IllegalStateException("no description of `" + name + "." + field + "` in the contract");
            }
        });
        schema.setProperties(properties);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A form and a bound where none is declared. */
    private static void bound(Schema schema, ContractFields.Form form) {
        if (schema.getRef() != null) {
            // The type is the other schema's to say.
            schema.setType(null);
            return;
        }
        var types = schema.getType();
        if (types.contains(SchemaType.STRING) && schema.getEnumeration() == null) {
            form.put(schema);
        }
        if (types.contains(SchemaType.ARRAY)) {
            schema.setMaxItems(schema.getMaxItems() == null ? Integer.valueOf(LONGEST_LIST) : schema.getMaxItems());
            bound(schema.getItems(), form);
        }
        if (types.contains(SchemaType.INTEGER)) {
            schema.setMinimum(schema.getMinimum() == null ? BigDecimal.ZERO : schema.getMinimum());
            schema.setMaximum(schema.getMaximum() == null ? BigDecimal.valueOf(LARGEST_COUNT) : schema.getMaximum());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            bound(schema.getAdditionalPropertiesSchema(), form);
            schema.setMaxProperties(LONGEST_LIST);
        }
    }

    private static void collect(Type type, Map<String, Class<?>> records) {
        if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(each -> collect(each, records));
        } else if (type instanceof Class<?> wire && wire.isRecord() && records.put(nameOf(wire), wire) == null) {
            Arrays.stream(wire.getRecordComponents()).forEach(each -> collect(each.getGenericType(), records));
        }
    }

    private static String nameOf(Class<?> wire) {
        var schema = wire.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null ? wire.getSimpleName() : schema.name();
    }
}
