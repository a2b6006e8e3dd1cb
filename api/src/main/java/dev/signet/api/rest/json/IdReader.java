package dev.signet.api.rest.json;

import dev.signet.domain.Id;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a JSON string as an identifier. */
final class IdReader<T extends Id> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> id;

    IdReader(Class<T> type, Function<String, T> id) {
        super(type);
        this.id = id;
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson gives what was asked for
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
        }
        return id.apply(parser.getString());
    }
}
