package org.aftercare.triage.api;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.triage.clinical.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value keeps every bound its type declares, told in a fraction of the time a validator takes to look for all that are
 * broken. The bounds are the validator's own, read once a type; what this cannot judge counts as broken.
 */
final class QuickBounds {
    /** A bound that a type declares. */
    private interface Bound {
        Bound NONE = value -> true;

        boolean isKeptBy(@Nullable Object value);

        default Bound and(Bound other) {
            return value -> isKeptBy(value) && other.isKeptBy(value);
        }
    }

    private final Validator validator;
    private final Map<Class<?>, List<Property>> byType = new ConcurrentHashMap<>();

    QuickBounds(Validator validator) {
        this.validator = validator;
    }

    boolean areKeptBy(Object value) {
        var properties = byType.get(value.getClass());
        if (properties == null) {
            properties = byType.computeIfAbsent(value.getClass(), this::properties);
        }
        for (var property : properties) {
            if (!property.keepsBounds(value)) {
                return false;
            }
        }
        return true;
    }

    private List<Property> properties(Class<?> type) {
        var bounds = validator.getConstraintsForClass(type);
        if (!bounds.getConstraintDescriptors().isEmpty()) {
            throw new IllegalStateException(
                    "`" + type.getName() + "` has a bound as a whole, which nobody looks at here");
        }
        var constrained = bounds.getConstrainedProperties();
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> constrained.stream()
                        .filter(each -> each.getPropertyName().equals(component.getName()))
                        .map(each -> new Property(component.getAccessor(), bounds(each))))
                .toList();
    }

    private Bound bounds(PropertyDescriptor property) {
        return boundsOf(property).and(elements(property));
    }

    /** The bounds of the thing itself, and of what it is made of. */
    private <D extends ElementDescriptor & CascadableDescriptor> Bound boundsOf(D element) {
        var own = element.getConstraintDescriptors().stream()
                .map(each -> bound(each.getAnnotation()))
                .reduce(Bound.NONE, Bound::and);
        return element.isCascaded() ? own.and(value -> value == null || areKeptBy(value)) : own;
    }

    private Bound elements(ContainerDescriptor container) {
        return container.getConstrainedContainerElementTypes().stream()
                .map(this::boundsOf)
                .<Bound>map(each -> values -> values == null || isKeptByAll(each, (List<?>) values))
                .reduce(Bound.NONE, Bound::and);
    }

    private static boolean isKeptByAll(Bound bound, List<?> values) {
        for (var value : values) {
            if (!bound.isKeptBy(value)) {
                return false;
            }
        }
        return true;
    }

    /** All but the first allow what is not there. */
    private static Bound bound(Annotation constraint) {
        if (constraint instanceof NotNull) {
            return value -> value != null;
        }
        if (constraint instanceof Size size) {
            int least = size.min();
            int most = size.max();
            return value -> value == null || (least <= sizeOf(value) && sizeOf(value) <= most);
        }
        if (constraint instanceof Pattern form && form.regexp().equals(Codes.PATTERN)) {
            return value -> value == null || Kebab.isSpelledRight((CharSequence) value);
        }
        if (constraint instanceof Pattern form) {
            var pattern = java.util.regex.Pattern.compile(form.regexp());
            return value ->
                    value == null || pattern.matcher((CharSequence) value).matches();
        }
        return value -> value == null;
    }

    private static int sizeOf(Object value) {
        return value instanceof List<?> list ? list.size() : ((CharSequence) value).length();
    }

    /** A component of a record with the bounds of what it holds. */
    private record Property(Method accessor, Bound bounds) {
        boolean keepsBounds(Object holder) {
            try {
                return bounds.isKeptBy(accessor.invoke(holder));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a component of a record cannot be read", e);
            }
        }
    }
}
