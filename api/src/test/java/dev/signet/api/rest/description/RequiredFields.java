package dev.signet.api.rest.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.signet.api.rest.json.Secret;
import dev.signet.domain.Id;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows identifiers and durations as texts. Says of every component of a record that it is required unless its type may
 * be null, as the reader of bodies does, and of a sealed interface that it is one of those it permits.
 */
final class RequiredFields extends ModelResolver {

    RequiredFields(ObjectMapper mapper) {
        super(mapper, new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
        if (Id.class.isAssignableFrom(raw) || raw == Duration.class || raw == Secret.class) {
            return text(raw == Duration.class ? "duration" : null);
        }
        if (raw.isSealed() && raw.isInterface() && raw.getPermittedSubclasses().length > 1) {
            return oneOf(raw, context);
        }
        Schema<?> resolved = super.resolve(type, context, next);
        if (resolved == null || !raw.isRecord()) {
            return resolved;
        }
        Schema<?> model = resolved.getProperties() != null
                ? resolved
                : context.getDefinedModels().get(name(resolved));
        if (model != null && model.getProperties() != null) {
            model.setRequired(required(raw).stream()
                    .filter(model.getProperties()::containsKey)
                    .toList());
        }
        return resolved;
    }

    private static Schema<?> text(@Nullable String format) {
        Schema<?> text = new JsonSchema();
        text.setType("string");
        text.addType("string");
        text.setFormat(format);
        return text;
    }

    private static Schema<?> oneOf(Class<?> sealed, ModelConverterContext context) {
        Schema<?> choice = new JsonSchema();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            choice.addOneOfItem(context.resolve(new AnnotatedType(permitted).resolveAsRef(true)));
        }
        return choice;
    }

    private static String name(Schema<?> resolved) {
        String reference = String.valueOf(resolved.get$ref());
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<String> required(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> SnakeCaseStrategy.INSTANCE.translate(component.getName()))
                .toList();
    }
}
