package dev.signet.api.rest.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a JSON string as a {@link Secret}, by the rules for every text. */
final class SecretReader extends StdScalarDeserializer<Secret> {

    SecretReader() {
        super(Secret.class);
    }

    @Override
    public @Nullable Secret deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Secret) context.handleUnexpectedToken(context.constructType(Secret.class), parser);
        }
        return new Secret(TextReader.clean(parser.getString(), false));
    }
}
