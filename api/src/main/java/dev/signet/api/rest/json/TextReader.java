package dev.signet.api.rest.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads JSON strings, and nothing else, as text. */
final class TextReader extends StdScalarDeserializer<String> {

    private final transient boolean multiline;

    TextReader(boolean multiline) {
        super(String.class);
        this.multiline = multiline;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property != null && property.getAnnotation(Multiline.class) != null ? new TextReader(true) : this;
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        return clean(parser.getString(), multiline);
    }

    static String clean(String text, boolean multiline) {
        text.codePoints().forEach(character -> {
            boolean lineBreak = character == '\n' || character == '\r' || character == '\t';
            boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            if (half || (Character.isISOControl(character) && !(multiline && lineBreak))) {
                throw new UncleanText();
            }
        });
        return text;
    }
}
